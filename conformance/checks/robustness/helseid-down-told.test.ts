import { indicator, par, token, USER } from '../../kit/build-calls.ts'
import { step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
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
