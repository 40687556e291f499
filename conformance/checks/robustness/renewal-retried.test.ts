import { step, wait } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './renewal-retried.ts'

const scenario = 'robustness/shaky-hold'
const failed = () => sessionRefresh({ status: 503, answer: {}, fault: 'status 503' })
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-kjernejournal', { scenario, phase }, sessionCreate()),
]
const attack = (...calls: Parameters<typeof step>[2][]) => [
  ...visit('before'),
  ...step('advance', { scenario, phase: 'attack' }, ...calls),
  ...visit('after'),
]

testCheck(check, {
  accept: { 'a second attempt': () => attack(failed(), wait(15), sessionRefresh()) },
  reject: {
    'no second attempt': { events: () => attack(failed()), at: 'body.sessionId' },
    'a second attempt that comes too late': {
      events: () => attack(failed(), wait(700), sessionRefresh()),
      at: 'body.sessionId',
    },
  },
  undecided: { 'no renewal at all': () => attack() },
})
