import { challengeOf } from './challenge.ts'
import type { ClientCall } from './client-calls.ts'
import type { ParRequest } from './par.ts'

/** The log-in that a code comes from, by PKCE: users log in side by side. */
export function logInOf({ seq, form }: ClientCall, par: readonly ParRequest[]): ParRequest | undefined {
  const challenge = challengeOf(form.get('code_verifier') ?? '')
  return par.findLast(
    ({ seq: pushed, parameters }) => pushed < seq && parameters.get('code_challenge') === challenge,
  )
}
