import type { Mutation } from './mutation.ts'

export const reusedDpopJti: Mutation = {
  name: 'reused-dpop-jti',
  nb: {
    title: 'Bruker den samme jti i alle DPoP-bevis til Kjernejournal',
    description: 'Beviset lages av en mal der ID-en aldri endres.',
  },
  en: {
    title: 'Uses one DPoP proof jti for every call to Kjernejournal',
    description: 'The proof is made from a template in which the identifier never changes.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      if (facts.towards === 'kjernejournal') proof.claims['jti'] = 'the-same-identifier-every-time'
    },
  }),
}
