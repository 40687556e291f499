import type { Mutation } from './mutation.ts'

export const issNotChecked: Mutation = {
  name: 'iss-not-checked',
  title: 'Does not look at iss in the answer from HelseID',
  description: 'An answer from another server is taken for HelseID’s (mix-up).',
  changes: () => ({
    readCallback(callback, issuer) {
      const read = new URL(callback)
      read.searchParams.set('iss', issuer)
      return read
    },
  }),
}
