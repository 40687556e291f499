// A logged-in user's tokens, and their renewal. Every refresh gives a new refresh token, which replaces the old.
import * as client from 'openid-client'
import type { Json } from '../behaviour.ts'
import { troubleWith } from '../failure.ts'
import type { Installation } from '../installation.ts'
import type { Connection } from './connection.ts'
import { withResources } from './resources.ts'

export interface UserTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly idToken: string | undefined
  /** Seconds the access token had to live when it came. */
  readonly expiresIn: number
}

/** Whose tokens are renewed: HelseID must answer for the same person. */
export interface Renewal {
  readonly user: string
  readonly tokens: UserTokens
}

/** @param other the one API that the token is for; absent: Kjernejournal. */
export async function refreshed(
  epj: Installation,
  connection: Connection,
  { user, tokens: held }: Renewal,
  details: readonly Json[],
  other?: string,
): Promise<UserTokens> {
  const { behaviour } = epj
  const parameters = other === undefined ? withResources(behaviour) : new URLSearchParams({ resource: other })
  try {
    const proof = await connection.tokenProof()
    const tokens = await connection.call(
      (config) => client.refreshTokenGrant(config, held.refreshToken, parameters, proof),
      details,
    )
    const identity = behaviour.readIdentity(tokens)
    const refusal = identity.idToken === undefined ? undefined : behaviour.refusal(identity, user)
    if (refusal) throw refusal
    return {
      accessToken: tokens.access_token,
      refreshToken: behaviour.nextRefreshToken(held.refreshToken, tokens.refresh_token),
      idToken: identity.idToken ?? held.idToken,
      expiresIn: tokens.expires_in ?? 0,
    }
  } catch (error) {
    throw troubleWith('HelseID: refresh', { key: 'trouble.refresh' }, error)
  }
}
