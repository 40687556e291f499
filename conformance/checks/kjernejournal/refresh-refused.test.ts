import { step, wait } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-refused.ts'

const scenario = 'kjernejournal/refresh-refused'
const refused = () => sessionRefresh({ status: 410, answer: {}, fault: 'status 410' })
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
  accept: { 'one refusal': () => attack(refused()) },
  reject: {
    'a second attempt': { events: () => attack(refused(), wait(60), refused()), at: 'body.sessionId' },
  },
  undecided: { 'no renewal': () => attack() },
})
