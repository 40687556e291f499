import { step } from '../../kit/fixture/build-events.ts'
import { indicator, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './cut-answer.ts'

const scenario = 'robustness/cut-answers'
const spoilt = () => indicator({ fault: 'truncate 12' })
const opening = (
  phase: string,
  seen: Readonly<Record<string, unknown>>,
  ...calls: Parameters<typeof step>[2][]
) => step('open-patient', { scenario, phase, args: { patient: PATIENT }, seen }, ...calls)
const open = (phase: string, icon: number, ...calls: Parameters<typeof step>[2][]) =>
  opening(phase, { icon }, ...calls)
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
    'a message reported, and no icon': () => [
      ...open('before', 4, indicator()),
      ...opening('attack', { message: 'Svaret er ødelagt.' }, spoilt()),
      ...open('after', 4, indicator()),
    ],
    'another answer that was cut, and not the look-up’s': () => [
      ...open('before', 4, indicator()),
      ...open('attack', 4, indicator(), sessionCreate({ fault: 'truncate 12' })),
      ...open('after', 4, indicator()),
    ],
  },
})
