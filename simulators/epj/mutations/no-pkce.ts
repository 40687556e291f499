import type { Mutation } from './mutation.ts'

export const noPkce: Mutation = {
  name: 'no-pkce',
  nb: {
    title: 'Logger inn brukere uten PKCE',
    description: 'Uten code_challenge kan andre bruke en stjålet kode fra HelseID.',
  },
  en: {
    title: 'Logs users in without PKCE',
    description: 'Without code_challenge a stolen authorization code can be used by somebody else.',
  },
  changes: (correct) => ({
    authorizationParameters(parameters) {
      parameters.delete('code_challenge')
      parameters.delete('code_challenge_method')
    },
    callbackChecks(attempt) {
      const { pkceCodeVerifier, ...others } = correct.callbackChecks(attempt)
      return others
    },
  }),
}
