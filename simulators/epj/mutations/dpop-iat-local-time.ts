import type { Mutation } from './mutation.ts'

export const dpopIatLocalTime: Mutation = {
  name: 'dpop-iat-local-time',
  title: 'Dates DPoP proofs in local time',
  description: 'The date is read as if it were UTC, and is an hour off.',
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.claims['iat'] = facts.now + 3600
    },
  }),
}
