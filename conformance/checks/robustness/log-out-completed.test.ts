import { endSession, indicator, par, sessionEnd, token, USER } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './log-out-completed.ts'

const scenario = 'robustness/end-fails'
const failed = () => sessionEnd({ status: 503, answer: {}, fault: 'status 503' })
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-patient', { scenario, phase }, indicator()),
]
const attack = (...calls: Parameters<typeof step>[2][]) => [
  ...visit('before'),
  ...step(
    'log-out',
    { scenario, phase: 'attack', outcome: 'problem', seen: { message: 'Ikke avsluttet' } },
    ...calls,
  ),
  ...visit('after'),
]

testCheck(check, {
  accept: { 'the log-out all the same': () => attack(failed(), endSession()) },
  reject: { 'no log-out': { events: () => attack(failed()), at: 'request.target' } },
  undecided: { 'a session that was not ended': () => attack(endSession()) },
})
