import type { Mutation } from './mutation.ts'

export const dpopTypJwt: Mutation = {
  name: 'dpop-typ-jwt',
  nb: {
    title: 'Merker DPoP-bevis med typ JWT',
    description: 'Bibliotekets standardverdi er ikke endret.',
  },
  en: {
    title: 'Marks DPoP proofs with typ JWT',
    description: 'The library’s default is left as it is.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.header['typ'] = 'JWT'
    },
  }),
}
