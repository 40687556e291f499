import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from '../../kit/fixture/build-sandwich.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './create-refused.ts'

const refused = () => sessionCreate({ status: 403, answer: {}, fault: 'status 403' })
const attack = (seen: Readonly<Record<string, unknown>>, ...calls: Events) =>
  sandwich(
    {
      scenario: 'kjernejournal/create-refused',
      visit: ['open-kjernejournal', () => [sessionCreate(), openPortal()]],
      attack: ['open-kjernejournal', { outcome: 'problem', seen }],
    },
    ...calls,
  )

testCheck(check, {
  accept: { 'a message and no portal': () => attack({ message: 'Stengt' }, refused()) },
  reject: {
    'no message': { events: () => attack({ message: null }, refused()), at: 'reported.message' },
    'a portal without a session': {
      events: () => attack({ message: 'Stengt' }, refused(), openPortal({ query: { code: undefined } })),
      at: 'request.target',
    },
  },
  undecided: { 'nothing reported': () => attack({}, refused()) },
})
