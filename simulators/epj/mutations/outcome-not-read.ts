import type { Mutation } from './mutation.ts'

export const outcomeNotRead: Mutation = {
  name: 'outcome-not-read',
  nb: {
    title: 'Leser ikke OperationOutcome',
    description: 'Feilene letes etter der de eldre API-ene har dem.',
  },
  en: {
    title: 'Does not read the OperationOutcome',
    description: 'Errors are looked for where the older APIs have them.',
  },
  changes: (correct) => ({
    data: { ...correct.data, readOutcome: () => ({}) },
  }),
}
