import { wait } from '../../kit/fixture/build-events.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './renewal-retried.ts'

const failed = () => sessionRefresh({ status: 503, answer: {}, fault: 'status 503' })
const attack = (...calls: Events) =>
  sandwich(
    {
      scenario: 'robustness/shaky-hold',
      visit: ['open-kjernejournal', () => [sessionCreate()]],
      attack: ['advance'],
    },
    ...calls,
  )

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
