import type { Mutation } from './mutation.ts'

export const dpopJtiShort: Mutation = {
  name: 'dpop-jti-short',
  title: 'Uses a short jti in DPoP proofs',
  description: 'A counter or a short random number.',
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.claims['jti'] = facts.jti.slice(0, 8)
    },
  }),
}
