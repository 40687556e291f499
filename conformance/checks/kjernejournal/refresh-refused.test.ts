import { wait } from '../../kit/fixture/build-events.ts'
import { sessionCreate, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './refresh-refused.ts'

const refused = () => sessionRefresh({ status: 410, answer: {}, fault: 'status 410' })
const attack = (...calls: Events) =>
  sandwich(
    {
      scenario: 'kjernejournal/refresh-refused',
      visit: ['open-kjernejournal', () => [sessionCreate()]],
      attack: ['advance'],
    },
    ...calls,
  )

testCheck(check, {
  accept: { 'one refusal': () => attack(refused()) },
  reject: {
    'a second attempt': { events: () => attack(refused(), wait(60), refused()), at: 'body.sessionId' },
  },
  undecided: { 'no renewal': () => attack() },
})
