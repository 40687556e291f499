import { call } from '../../kit/fixture/build-events.ts'
import { par } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './par-no-request-uri.ts'

testCheck(check, {
  accept: { 'the parameters alone': () => [par()] },
  reject: {
    'a request_uri': { events: () => [par({ form: { request_uri: 'urn:one' } })], at: 'body.request_uri' },
  },
  decline: {
    'a call that says nothing': () => [call('POST', 'helseid.par', '/helseid/connect/par', { status: 400 })],
  },
})
