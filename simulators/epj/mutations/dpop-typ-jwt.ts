import type { Mutation } from './mutation.ts'

export const dpopTypJwt: Mutation = {
  name: 'dpop-typ-jwt',
  title: 'Marks DPoP proofs with typ JWT',
  description: 'The library’s default is left as it is.',
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.header['typ'] = 'JWT'
    },
  }),
}
