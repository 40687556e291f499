import type { Mutation } from './mutation.ts'

export const indicatorForWholeList: Mutation = {
  name: 'indicator-for-whole-list',
  title: 'Asks for the health indicator of every patient on the list',
  description: 'The indicator is for the patient who is opened. Polling a list is misuse, and load.',
  changes: () => ({
    indicatorsFor: (opened, all) => [...all.filter((patient) => patient !== opened).slice(0, 19), opened],
  }),
}
