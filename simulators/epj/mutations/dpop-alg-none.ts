import type { Mutation } from './mutation.ts'

export const dpopAlgNone: Mutation = {
  name: 'dpop-alg-none',
  nb: {
    title: 'Sier at DPoP-beviset ikke er signert',
    description: 'Algoritmen er overlatt til et bibliotek som er satt opp for tester.',
  },
  en: {
    title: 'Says that the DPoP proof is not signed',
    description: 'The algorithm is left to a library that was set up for tests.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.header['alg'] = 'none'
    },
  }),
}
