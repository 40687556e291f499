import { call } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, openPortal } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './token-in-header.ts'

testCheck(check, {
  accept: { 'the header alone': () => [indicator(), openPortal()] },
  reject: {
    'the address': { events: () => [indicator({ query: { access_token: 'x' } })], at: 'query.access_token' },
    'the body': { events: () => [indicator({ json: { access_token: 'x' } })], at: 'body.access_token' },
  },
  decline: {
    'calls to HelseID alone': () => [par(), token()],
    'a browser at pages, which has no token': () => [
      openPortal(),
      call('GET', 'kjernejournal.unknown', '/kjernejournal/bruk'),
    ],
  },
})
