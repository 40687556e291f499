import type { Mutation } from './mutation.ts'

export const dpopProofForOtherMethod: Mutation = {
  name: 'dpop-proof-for-other-method',
  nb: {
    title: 'Lager alle bevis til Kjernejournal for GET',
    description: 'Et bevis for én metode er ikke noe bevis for en annen.',
  },
  en: {
    title: 'Makes every proof to Kjernejournal for GET',
    description: 'A proof for one method is no proof for another.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      if (facts.towards === 'kjernejournal') proof.claims['htm'] = 'GET'
    },
  }),
}
