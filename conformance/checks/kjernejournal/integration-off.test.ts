import { indicator, systemToken } from '../../kit/build-calls.ts'
import { type Draft, step } from '../../kit/build-events.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './integration-off.ts'

const scenario = 'municipality/integration-off'
const opened = (phase: string, ...calls: readonly Draft[]) =>
  step('open-patient', { scenario, phase, args: { patient: '13116900216' } }, ...calls)

testCheck(check, {
  accept: {
    'no call while it is closed': () => [
      ...opened('before', indicator()),
      ...opened('attack'),
      ...opened('after', indicator()),
    ],
    'a token from HelseID alone': () => [
      ...opened('before', indicator()),
      ...opened('attack', systemToken()),
      ...opened('after', indicator()),
    ],
  },
  reject: {
    'a look-up while it is closed': {
      events: () => [
        ...opened('before', indicator()),
        ...opened('attack', indicator()),
        ...opened('after', indicator()),
      ],
      at: 'calls',
    },
  },
  undecided: {
    'an EPJ that never calls': () => [...opened('before'), ...opened('attack'), ...opened('after')],
    'an EPJ that does not call again': () => [
      ...opened('before', indicator()),
      ...opened('attack'),
      ...opened('after'),
    ],
  },
  decline: {
    'another scenario': () => [...step('open-patient', { phase: 'attack' }, indicator())],
  },
})
