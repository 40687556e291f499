// Misbehaviour that only the token service can make, ordered by name as a `variant` fault: answers that a client
// must refuse although HelseID's own signature is on them.

/** On `helseid.token` and `helseid.jwks`: a new signing key before the call is answered, refused or not. */
export const ROTATE_KEYS = 'rotate-keys'

type Claims = Readonly<Record<string, unknown>>

/** On `helseid.token`: what becomes of the ID token's claims. */
const idTokens: Readonly<Record<string, (claims: Claims) => Claims>> = {
  'wrong-nonce': (claims) => ({ ...claims, nonce: `${String(claims['nonce'] ?? '')}-of-another-log-in` }),
  'wrong-issuer': (claims) => ({ ...claims, iss: foreign(String(claims['iss'])) }),
  'wrong-audience': (claims) => ({ ...claims, aud: 'another-client' }),
  'expired-id-token': (claims) => ({
    ...claims,
    iat: hourAgo(claims['iat']),
    nbf: hourAgo(claims['nbf']),
    exp: hourAgo(claims['exp']),
  }),
}

/** On `helseid.authorize` and `helseid.authorize-resume`: what becomes of the redirect's parameters. */
const redirects: Readonly<Record<string, (answer: Record<string, unknown>) => void>> = {
  'wrong-issuer': (answer) => {
    answer['iss'] = foreign(String(answer['iss']))
  },
  'wrong-state': (answer) => {
    answer['state'] = `${String(answer['state'] ?? '')}-of-another-log-in`
  },
}

export function spoiledIdToken(variant: string | undefined, claims: Claims): Claims {
  return variant !== undefined && Object.hasOwn(idTokens, variant)
    ? (idTokens[variant]?.(claims) ?? claims)
    : claims
}

export function spoilRedirect(variant: string | undefined, answer: Record<string, unknown>): void {
  if (variant !== undefined && Object.hasOwn(redirects, variant)) redirects[variant]?.(answer)
}

const foreign = (issuer: string) => `${issuer}-of-somebody-else`
const hourAgo = (seconds: unknown) => Number(seconds) - 3600
