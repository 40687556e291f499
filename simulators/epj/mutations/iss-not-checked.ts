import type { Mutation } from './mutation.ts'

export const issNotChecked: Mutation = {
  name: 'iss-not-checked',
  nb: {
    title: 'Ser ikke på iss i svaret fra HelseID',
    description: 'Et svar fra en annen server tas for HelseIDs (mix-up).',
  },
  en: {
    title: 'Does not look at iss in the answer from HelseID',
    description: 'An answer from another server is taken for HelseID’s (mix-up).',
  },
  changes: () => ({
    readCallback(callback, issuer) {
      const read = new URL(callback)
      read.searchParams.set('iss', issuer)
      return read
    },
  }),
}
