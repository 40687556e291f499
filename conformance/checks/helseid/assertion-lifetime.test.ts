import { assertion, START } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-lifetime.ts'

const now = START / 1000
const of = (claims: Readonly<Record<string, unknown>>) => ({ form: { client_assertion: assertion(claims) } })

testCheck(check, {
  accept: {
    'half a minute': () => [par(), token()],
    'a minute, from a clock that is five seconds ahead': () => [par(of({ exp: now + 65 }))],
    'a minute, with an iat set back in time': () => [par(of({ iat: now - 60, exp: now + 60 }))],
  },
  reject: {
    'five minutes': { events: () => [par(of({ exp: now + 300 }))], at: 'body.client_assertion.exp' },
    'half a minute, from a clock that is an hour ahead': {
      events: () => [token(of({ iat: now + 3600, exp: now + 3630 }))],
      at: 'body.client_assertion.exp',
    },
  },
  decline: {
    'an assertion that never expires': () => [par(of({ exp: undefined }))],
    'an exp in milliseconds, which says nothing of how long it lives': () => [par(of({ exp: now * 1000 }))],
  },
})
