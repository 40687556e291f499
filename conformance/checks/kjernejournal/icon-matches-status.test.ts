import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './icon-matches-status.ts'

const opening = (status: number, seen: Readonly<Record<string, unknown>>) => () => [
  ...step(
    'open-patient',
    { args: { patient: PATIENT }, seen },
    indicator({ answer: { status, returTekst: '' } }),
  ),
]
const at = 'reported.icon'

testCheck(check, {
  accept: {
    'each status with its icon': () =>
      [0, 1, 2, 3, 4].flatMap((status) => opening(status, { icon: status })()),
  },
  reject: {
    'the icon for status 2 at status 4': { events: opening(4, { icon: 2 }), at },
    'no icon at status 0': { events: opening(0, { icon: null }), at },
    'the previous patient’s icon': {
      events: () => [...opening(4, { icon: 4 })(), ...opening(1, { icon: 4 })()],
      at,
    },
  },
  decline: {
    'an EPJ that reports no icon': opening(4, {}),
    'a look-up that was refused': () => [
      ...step(
        'open-patient',
        { args: { patient: PATIENT }, seen: { icon: 0 } },
        indicator({ status: 403, answer: { status: 403 } }),
      ),
    ],
  },
})
