import { step } from '../../kit/fixture/build-events.ts'
import { endSession, par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
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
