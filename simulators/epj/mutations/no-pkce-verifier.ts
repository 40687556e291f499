import type { Mutation } from './mutation.ts'

export const noPkceVerifier: Mutation = {
  name: 'no-pkce-verifier',
  nb: {
    title: 'Løser inn koden uten PKCE-verifikatoren',
    description: 'PKCE er med når innloggingen begynner, men er glemt når koden løses inn. Ingen kommer inn.',
  },
  en: {
    title: 'Redeems the code without the PKCE verifier',
    description:
      'PKCE is there when the log-in begins, and forgotten when the code is redeemed. Nobody gets in.',
  },
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('authorization_code') !== true) return
      call.body = call.body.replace(/&code_verifier=[^&]*|code_verifier=[^&]*&/, '')
    },
  }),
}
