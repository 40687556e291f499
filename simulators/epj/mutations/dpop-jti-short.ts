import type { Mutation } from './mutation.ts'

export const dpopJtiShort: Mutation = {
  name: 'dpop-jti-short',
  nb: {
    title: 'Bruker en kort jti i DPoP-bevis',
    description: 'En teller eller et kort, tilfeldig tall.',
  },
  en: {
    title: 'Uses a short jti in DPoP proofs',
    description: 'A counter or a short random number.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.claims['jti'] = facts.jti.slice(0, 8)
    },
  }),
}
