import { assertion, START } from '../../kit/fixture/build-events.ts'
import { token } from '../../kit/fixture/build-helseid-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './assertion-in-time.ts'

const NOW = START / 1000
const timed = (claims: object) => [
  token({ form: { client_assertion: assertion({ iat: NOW, nbf: NOW, exp: NOW + 30, ...claims }) } }),
]

testCheck(check, {
  accept: { 'a fresh one': () => timed({}), 'a clock a little ahead': () => timed({ nbf: NOW + 4 }) },
  reject: {
    'a clock five minutes ahead': {
      events: () => timed({ iat: NOW + 300, nbf: NOW + 300, exp: NOW + 330 }),
      at: 'body.client_assertion.nbf',
    },
    'a clock five minutes behind': {
      events: () => timed({ iat: NOW - 300, nbf: NOW - 300, exp: NOW - 270 }),
      at: 'body.client_assertion.exp',
    },
  },
  decline: {
    'an assertion without times': () => timed({ iat: undefined, nbf: undefined }),
    'times in milliseconds, which are no matter of clocks': () =>
      timed({ iat: NOW * 1000, nbf: NOW * 1000, exp: (NOW + 30) * 1000 }),
  },
})
