import type { Mutation } from './mutation.ts'

export const duplicateIndicatorCalls: Mutation = {
  name: 'duplicate-indicator-calls',
  title: 'Asks twice for the health indicator at each opening',
  description: 'Two parts of the EPJ fetch the indicator, each for itself.',
  changes: () => ({ indicatorsFor: (opened) => [opened, opened] }),
}
