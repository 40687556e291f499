import { step } from '../../kit/fixture/build-events.ts'
import { par, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './helseid-down-told.ts'

const scenario = 'robustness/helseid-down'
const visit = (phase: string) => [
  ...step('log-in', { scenario, phase, args: { user: USER } }, par(), token()),
  ...step('open-patient', { scenario, phase }, indicator()),
]
const attack = (seen: object) => [
  ...visit('before'),
  ...step(
    'log-in',
    { scenario, phase: 'attack', outcome: 'problem', seen: { ...seen } },
    par({ status: 503, answer: {}, fault: 'drop' }),
  ),
  ...visit('after'),
]

testCheck(check, {
  accept: { 'a message': () => attack({ message: 'HelseID svarer ikke.' }) },
  reject: { 'no message': { events: () => attack({ message: null }), at: 'reported.message' } },
  undecided: { 'nothing reported': () => attack({}) },
})
