// Who HelseID says has logged in.
import type * as client from 'openid-client'

export interface Identity {
  readonly pid: string | undefined
  readonly securityLevel: string | undefined
  readonly idToken: string | undefined
}

const PID = 'helseid://claims/identity/pid'
const SECURITY_LEVEL = 'helseid://claims/identity/security_level'

export function identityOf(claims: Readonly<Record<string, unknown>>, idToken: string | undefined): Identity {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' ? value : undefined
  }
  return { pid: text(PID), securityLevel: text(SECURITY_LEVEL), idToken }
}

export function validatedIdentity(
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Identity {
  return identityOf(tokens.claims() ?? {}, tokens.id_token)
}
