import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './create-refused.ts'

const scenario = 'kjernejournal/create-refused'
const refused = () => sessionCreate({ status: 403, answer: {}, fault: 'status 403' })
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-kjernejournal', { scenario, phase }, sessionCreate(), openPortal()),
]
const attack = (seen: object, ...calls: Parameters<typeof step>[2][]) => [
  ...visit('before'),
  ...step(
    'open-kjernejournal',
    { scenario, phase: 'attack', outcome: 'problem', seen: { ...seen } },
    ...calls,
  ),
  ...visit('after'),
]

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
