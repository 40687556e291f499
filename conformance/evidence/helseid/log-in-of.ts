import { lastBefore } from '../between.ts'
import { challengeOf } from './challenge.ts'
import type { ClientCall } from './client-calls.ts'
import type { ParRequest } from './par.ts'

/** The log-in that a code comes from, by PKCE: users log in side by side. */
export function logInsIn(par: readonly ParRequest[]): (call: ClientCall) => ParRequest | undefined {
  const byChallenge = Map.groupBy(par, ({ parameters }) => parameters.get('code_challenge'))
  return ({ seq, form }) =>
    lastBefore(byChallenge.get(challengeOf(form.get('code_verifier') ?? '')) ?? [], seq)
}
