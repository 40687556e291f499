import type { Mutation } from './mutation.ts'

export const noIndicatorCall: Mutation = {
  name: 'no-indicator-call',
  title: 'Opens kjernejournal without asking for the health indicator',
  description: 'The clinician is not told whether there is anything to see.',
  changes: () => ({ indicatorsFor: () => [], opensPortal: () => true }),
}
