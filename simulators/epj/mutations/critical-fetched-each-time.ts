import type { Mutation } from './mutation.ts'

export const criticalFetchedEachTime: Mutation = {
  name: 'critical-fetched-each-time',
  nb: {
    title: 'Henter den kritiske informasjonen på nytt hver gang',
    description: 'Datoen i svaret fra helseindikatoren tas ikke vare på.',
  },
  en: {
    title: 'Fetches the critical information anew each time',
    description: 'The date in the indicator’s answer is not kept.',
  },
  changes: (correct) => ({
    data: { ...correct.data, copyLasts: 'never' },
  }),
}
