import type { Mutation } from './mutation.ts'

export const criticalFetchedEachTime: Mutation = {
  name: 'critical-fetched-each-time',
  title: 'Fetches the critical information anew each time',
  description: 'The date in the indicator’s answer is not kept.',
  changes: (correct) => ({
    data: { ...correct.data, keepsCopy: false },
  }),
}
