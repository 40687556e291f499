import { createHash } from 'node:crypto'
import type { Mutation } from './mutation.ts'

export const pkceVerifierFixed: Mutation = {
  name: 'pkce-verifier-fixed',
  nb: {
    title: 'Bruker den samme PKCE-verdien i alle innlogginger',
    description: 'Verdien lages når programmet starter, og beholdes.',
  },
  en: {
    title: 'Uses one PKCE verifier for all log-ins',
    description: 'The verifier is made when the program starts, and kept.',
  },
  changes: (correct) => {
    let first: string | undefined
    return {
      authorizationParameters(parameters, { verifier }) {
        first ??= verifier
        parameters.set('code_challenge', createHash('sha256').update(first).digest('base64url'))
      },
      callbackChecks(attempt) {
        return { ...correct.callbackChecks(attempt), pkceCodeVerifier: first ?? attempt.verifier }
      },
    }
  },
}
