import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './cut-answer.ts'

const scenario = 'robustness/cut-answers'
const spoilt = () => indicator({ fault: 'truncate 12' })
const open = (phase: string, icon: number, ...calls: Parameters<typeof step>[2][]) =>
  step('open-patient', { scenario, phase, args: { patient: PATIENT }, seen: { icon } }, ...calls)
const attack = (icon: number) => [
  ...open('before', 4, indicator()),
  ...open('attack', icon, spoilt()),
  ...open('after', 4, indicator()),
]

testCheck(check, {
  accept: { 'the error icon': () => attack(0) },
  reject: { 'another icon': { events: () => attack(3), at: 'reported.icon' } },
  undecided: {
    'no work before': () => [...open('attack', 0, spoilt()), ...open('after', 4, indicator())],
  },
})
