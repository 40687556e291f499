import type { Mutation } from './mutation.ts'

export const dpopIatLocalTime: Mutation = {
  name: 'dpop-iat-local-time',
  nb: {
    title: 'Daterer DPoP-bevis i lokal tid',
    description: 'Tidspunktet leses som UTC og blir en time feil.',
  },
  en: {
    title: 'Dates DPoP proofs in local time',
    description: 'The date is read as if it were UTC, and is an hour off.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.claims['iat'] = facts.now + 3600
    },
  }),
}
