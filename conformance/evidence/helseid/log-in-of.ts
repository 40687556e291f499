import { lastBefore } from '../between.ts'
import type { Jwt } from '../jwt.ts'
import { challengeOf } from './challenge.ts'
import type { ParRequest } from './par.ts'
import type { TokenCall } from './token-calls.ts'

/**
 * The log-in that each call for a token comes from, by the call's number: users log in side by side. A code's is found by
 * PKCE, a renewal's by the refresh token. Calls whose log-in was not seen are left out.
 */
export function logInsOf(
  tokens: readonly TokenCall[],
  par: readonly ParRequest[],
): ReadonlyMap<number, ParRequest> {
  const announced = Map.groupBy(par, ({ parameters }) => parameters.get('code_challenge'))
  /** By the refresh token that came of them; one that a recording does not show is like any other that it does not show. */
  const renewable = new Map<string, ParRequest>()
  const found = new Map<number, ParRequest>()
  for (const { seq, grant, form, refreshToken = '' } of tokens) {
    const logIn =
      grant === 'authorization_code'
        ? lastBefore(announced.get(challengeOf(form.get('code_verifier') ?? '')) ?? [], seq)
        : grant === 'refresh_token'
          ? renewable.get(form.get('refresh_token') ?? '')
          : undefined
    if (logIn === undefined) continue
    found.set(seq, logIn)
    renewable.set(refreshToken, logIn)
  }
  return found
}

/** Finds the number of the log-in that an access token or an ID token comes from. */
export function logInsByToken(
  tokens: readonly TokenCall[],
  logIns: ReadonlyMap<number, ParRequest>,
): (token: Jwt) => number | undefined {
  const found = new Map(
    tokens.flatMap(({ seq, accessToken, idToken }) =>
      [accessToken, idToken].flatMap((token) => (token ? [[token.sha256, logIns.get(seq)?.seq]] : [])),
    ),
  )
  return ({ sha256 }) => found.get(sha256)
}
