import { assertion } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-kid.ts'

testCheck(check, {
  accept: { 'a kid': () => [token()] },
  reject: {
    'no kid': {
      events: () => [token({ form: { client_assertion: assertion({}, { kid: undefined }) } })],
      at: 'body.client_assertion.kid',
    },
    'an empty kid': {
      events: () => [par({ form: { client_assertion: assertion({}, { kid: '' }) } })],
      at: 'body.client_assertion.kid',
    },
  },
})
