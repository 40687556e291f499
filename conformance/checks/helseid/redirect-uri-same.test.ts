import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './redirect-uri-same.ts'

testCheck(check, {
  accept: { 'the same address': () => [par(), token()] },
  reject: {
    'another address': {
      events: () => [par(), token({ form: { redirect_uri: 'http://localhost:4400/elsewhere' } })],
      at: 'body.redirect_uri',
    },
    'no address': {
      events: () => [par(), token({ form: { redirect_uri: undefined } })],
      at: 'body.redirect_uri',
    },
  },
  decline: { 'a code whose log-in was not seen': () => [token()] },
})
