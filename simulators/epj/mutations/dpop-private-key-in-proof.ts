import type { Mutation } from './mutation.ts'

export const dpopPrivateKeyInProof: Mutation = {
  name: 'dpop-private-key-in-proof',
  nb: {
    title: 'Legger den private nøkkelen i DPoP-beviset',
    description: 'Hele nøkkelparet skrives ut som en JWK.',
  },
  en: {
    title: 'Puts the private key into the DPoP proof',
    description: 'The whole key pair is written out as a JWK.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.header['jwk'] = { ...Object(proof.header['jwk']), d: 'a-private-member' }
    },
  }),
}
