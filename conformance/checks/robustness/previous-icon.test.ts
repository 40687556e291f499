import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './previous-icon.ts'

const open = (patient: string, icon: number | undefined, ...calls: Parameters<typeof step>[2][]) =>
  step('open-patient', { args: { patient }, seen: icon === undefined ? {} : { icon } }, ...calls)
const silent = () => indicator({ json: { fnr: OTHER_PATIENT }, status: 503, answer: {}, fault: 'status 503' })

testCheck(check, {
  accept: { 'the error icon': () => [...open(PATIENT, 4, indicator()), ...open(OTHER_PATIENT, 0, silent())] },
  reject: {
    'the icon from before': {
      events: () => [...open(PATIENT, 4, indicator()), ...open(OTHER_PATIENT, 4, silent())],
      at: 'reported.icon',
    },
  },
  undecided: {
    'nothing reported': () => [...open(PATIENT, 4, indicator()), ...open(OTHER_PATIENT, undefined, silent())],
  },
  decline: {
    'answers for both': () => [...open(PATIENT, 4, indicator()), ...open(PATIENT, 4, indicator())],
    'the same patient again': () => [
      ...open(OTHER_PATIENT, 4, indicator({ json: { fnr: OTHER_PATIENT } })),
      ...open(OTHER_PATIENT, 4, silent()),
    ],
  },
})
