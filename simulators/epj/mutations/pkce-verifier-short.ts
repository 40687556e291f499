import { createHash } from 'node:crypto'
import type { Mutation } from './mutation.ts'

const short = (verifier: string) => verifier.slice(0, 8)

export const pkceVerifierShort: Mutation = {
  name: 'pkce-verifier-short',
  nb: {
    title: 'Lager en PKCE-verdi som er for kort',
    description: 'Åtte tegn ser tilfeldig nok ut for den som ikke har lest standarden.',
  },
  en: {
    title: 'Makes a PKCE verifier that is too short',
    description: 'Eight characters look random enough to somebody who has not read the RFC.',
  },
  changes: (correct) => ({
    authorizationParameters(parameters, { verifier }) {
      parameters.set('code_challenge', createHash('sha256').update(short(verifier)).digest('base64url'))
    },
    callbackChecks: (attempt) => ({
      ...correct.callbackChecks(attempt),
      pkceCodeVerifier: short(attempt.verifier),
    }),
  }),
}
