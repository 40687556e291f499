import { endSession } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './log-out-completed.ts'

const failed = () => sessionEnd({ status: 503, answer: {}, fault: 'status 503' })
const attack = (...calls: Events) =>
  sandwich(
    {
      scenario: 'robustness/end-fails',
      visit: ['open-patient', () => [indicator()]],
      attack: ['log-out', { outcome: 'problem', seen: { message: 'Ikke avsluttet' } }],
    },
    ...calls,
  )

testCheck(check, {
  accept: { 'the log-out all the same': () => attack(failed(), endSession()) },
  reject: { 'no log-out': { events: () => attack(failed()), at: 'request.target' } },
  undecided: { 'a session that was not ended': () => attack(endSession()) },
})
