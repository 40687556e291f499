import type { Mutation } from './mutation.ts'

export const dpopNoAth: Mutation = {
  name: 'dpop-no-ath',
  nb: {
    title: 'Utelater ath i bevisene til Kjernejournal',
    description: 'Uten hashen er beviset ikke knyttet til tokenet det kommer sammen med.',
  },
  en: {
    title: 'Leaves ath out of its proofs to Kjernejournal',
    description: 'Without the hash a proof is not tied to the access token that it comes with.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      delete proof.claims['ath']
    },
  }),
}
