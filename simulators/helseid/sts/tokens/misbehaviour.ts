// Misbehaviour that only the token service can make, ordered by name as a `variant` fault: answers that a client
// must refuse although HelseID's own signature is on them.

/** On `helseid.token` and `helseid.jwks`: a new signing key before the call is answered, refused or not. */
export const ROTATE_KEYS = 'rotate-keys'

/** On `helseid.token`: the ID token of somebody else. */
export const OTHER_PERSON = 'other-person'
/** On `helseid.token`: a good nonce is refused. Hits the call without nonce too, so order it with `after: 1`. */
export const REFUSED_NONCE = 'refused-nonce'

/** On `helseid.token`: an ID token that HelseID did not sign. */
export const WRONG_SIGNATURE = 'wrong-id-token-signature'

type Claims = Readonly<Record<string, unknown>>

/** On `helseid.token`: what becomes of the ID token's claims. */
const idTokens: Readonly<Record<string, (claims: Claims) => Claims>> = {
  'wrong-nonce': (claims) => ({ ...claims, nonce: `${String(claims['nonce'] ?? '')}-of-another-log-in` }),
  'wrong-issuer': (claims) => ({ ...claims, iss: foreign(String(claims['iss'])) }),
  'wrong-audience': (claims) => ({ ...claims, aud: 'another-client' }),
  'expired-id-token': (claims) => moved(claims, -HOUR),
  'early-id-token': (claims) => moved(claims, HOUR),
}

/** On `helseid.token`: what becomes of the access token, which the client cannot read but its API can. */
const accessTokens: Readonly<Record<string, (claims: Claims) => Claims>> = {
  'expired-access-token': (claims) => moved(claims, -HOUR),
  'early-access-token': (claims) => moved(claims, HOUR),
  'wrong-access-token-audience': (claims) => ({ ...claims, aud: 'nhn:another-api' }),
  'wrong-access-token-issuer': (claims) => ({ ...claims, iss: foreign(String(claims['iss'])) }),
  'wrong-access-token-type': (claims) => claims,
  'wrong-access-token-signature': (claims) => claims,
}

/** On `helseid.par` and `helseid.token`: a client whose assertion is good, and which is refused all the same. */
const clientTroubles: Readonly<Record<string, string>> = {
  'client-not-ready': 'The client is so new that it has not reached the token service: try again in 20 s',
  'client-key-expired': "The client's key has expired: a new one must be registered in Selvbetjening",
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

const clients = Object.keys(clientTroubles)

/** What can be ordered, by operation; `hid-1001` to `hid-1010` come beside. */
export const variants = {
  par: clients,
  token: [
    ...clients,
    ...Object.keys(idTokens),
    WRONG_SIGNATURE,
    OTHER_PERSON,
    ...Object.keys(accessTokens),
    REFUSED_NONCE,
    ROTATE_KEYS,
  ],
  jwks: [ROTATE_KEYS],
  authorize: Object.keys(redirects),
} as const

export function spoiledIdToken(variant: string | undefined, claims: Claims): Claims {
  return variant !== undefined && Object.hasOwn(idTokens, variant)
    ? (idTokens[variant]?.(claims) ?? claims)
    : claims
}

export function spoilRedirect(variant: string | undefined, answer: Record<string, unknown>): void {
  if (variant !== undefined && Object.hasOwn(redirects, variant)) redirects[variant]?.(answer)
}

export interface SpoiledToken {
  readonly claims: Claims
  readonly typ: string
  /** Signed with a key that is not HelseID's. */
  readonly wrongKey: boolean
}

/** The access token as ordered; undefined when nothing of the kind is. */
export function spoiledAccessToken(variant: string | undefined, claims: Claims): SpoiledToken | undefined {
  if (variant === undefined || !Object.hasOwn(accessTokens, variant)) return undefined
  return {
    claims: accessTokens[variant]?.(claims) ?? claims,
    typ: variant === 'wrong-access-token-type' ? 'id+jwt' : 'at+jwt',
    wrongKey: variant === 'wrong-access-token-signature',
  }
}

export function clientTrouble(variant: string | undefined): string | undefined {
  return variant !== undefined && Object.hasOwn(clientTroubles, variant) ? clientTroubles[variant] : undefined
}

const foreign = (issuer: string) => `${issuer}-of-somebody-else`
const HOUR = 3600

function moved(claims: Claims, seconds: number): Claims {
  const times = ['iat', 'nbf', 'exp'].map((name) => [name, Number(claims[name]) + seconds])
  return { ...claims, ...Object.fromEntries(times) }
}
