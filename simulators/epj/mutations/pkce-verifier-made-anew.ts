import type { Mutation } from './mutation.ts'

export const pkceVerifierMadeAnew: Mutation = {
  name: 'pkce-verifier-made-anew',
  nb: {
    title: 'Lager en ny PKCE-verifikator når koden skal løses inn',
    description: 'Verifikatoren fra da innloggingen begynte, er ikke tatt vare på. Ingen kommer inn.',
  },
  en: {
    title: 'Makes a new PKCE verifier when the code is to be redeemed',
    description: 'The verifier from when the log-in began was not kept. Nobody gets in.',
  },
  changes: (correct) => ({
    callbackChecks: (attempt) => ({
      ...correct.callbackChecks(attempt),
      pkceCodeVerifier: [...attempt.verifier].reverse().join(''),
    }),
  }),
}
