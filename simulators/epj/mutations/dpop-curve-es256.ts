import type { Mutation } from './mutation.ts'

export const dpopCurveEs256: Mutation = {
  name: 'dpop-curve-es256',
  nb: {
    title: 'Skriver algoritmen der nøkkelens kurve hører hjemme',
    description: 'Det gjorde NHNs eget eksempel en gang.',
  },
  en: {
    title: 'Writes the algorithm where the key’s curve belongs',
    description: 'NHN’s own sample once did so.',
  },
  changes: (correct) => ({
    proof(proof, facts) {
      correct.proof(proof, facts)
      proof.header['jwk'] = { ...Object(proof.header['jwk']), crv: 'ES256' }
    },
  }),
}
