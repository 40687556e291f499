import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './unreadable-indicator.ts'

const scenario = 'kjernejournal/unreadable-indicator'
const spoilt = () => indicator({ fault: 'variant unknown-status', answer: { status: 5 } })
const open = (phase: string, icon: number | null, ...calls: Parameters<typeof step>[2][]) =>
  step('open-patient', { scenario, phase, args: { patient: PATIENT }, seen: { icon } }, ...calls)
const attack = (icon: number | null) => [
  ...open('before', 4, indicator()),
  ...open('attack', icon, spoilt()),
  ...open('after', 4, indicator()),
]

testCheck(check, {
  accept: { 'the error icon': () => attack(0) },
  reject: {
    'the icon of the unknown status': { events: () => attack(4), at: 'reported.icon' },
    'no icon': { events: () => attack(null), at: 'reported.icon' },
  },
  undecided: {
    'nothing reported': () => [
      ...open('before', 4, indicator()),
      ...step('open-patient', { scenario, phase: 'attack', args: { patient: PATIENT } }, spoilt()),
      ...open('after', 4, indicator()),
    ],
    'no work before': () => [...open('attack', 0, spoilt()), ...open('after', 4, indicator())],
    'no work after': () => [...open('before', 4, indicator()), ...open('attack', 0, spoilt())],
  },
})
