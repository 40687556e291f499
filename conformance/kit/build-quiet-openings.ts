// Patients opened before, while and after Kjernejournal is closed to the EPJ.
import { indicator, systemToken } from './build-calls.ts'
import { type Draft, step } from './build-events.ts'
import type { Rows } from './test-check.ts'

export function quietOpeningRows(scenario: string): Rows {
  const opened = (phase: string, ...calls: readonly Draft[]) =>
    step('open-patient', { scenario, phase, args: { patient: '13116900216' } }, ...calls)
  return {
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
  }
}
