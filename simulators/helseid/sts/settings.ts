// Lifetimes and names of the token service. Sources in the fidelity cards (`../cards.ts`).
import type { GrantType } from '../../population/population.ts'

export type { GrantType }

export const lifetimes = {
  /** Seen in three tokens from the test environment. */
  accessToken: 600,
  idToken: 300,
  /** The most that OpenID Connect Back-Channel Logout 2.4 recommends. */
  logoutToken: 120,
  /** Chosen: a working day. */
  refreshToken: 36_000,
  authorizationCode: 300,
  /** What the engine allows at most. */
  pushedRequest: 60,
  session: 36_000,
  login: 900,
} as const

/** How far a client's clock may be off when an assertion is judged. */
export const CLOCK_TOLERANCE = 10
/** A client assertion may expire at most this long after it arrives. */
export const ASSERTION_LIFETIME = 60
/** How far from the room's time a DPoP proof may be made. */
export const PROOF_WINDOW = 300

export const signingAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
] as const

export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'

export const grantTypes = [
  'authorization_code',
  'client_credentials',
  'refresh_token',
  TOKEN_EXCHANGE,
] as const satisfies readonly GrantType[]

export function isGrantType(value: string): value is GrantType {
  return grantTypes.some((known) => known === value)
}

export const paths = {
  metadata: '/.well-known/openid-configuration',
  jwks: '/.well-known/openid-configuration/jwks',
  expiredJwks: '/connect/expiredjwks',
  availableIdps: '/connect/availableidps',
  par: '/connect/par',
  authorize: '/connect/authorize',
  token: '/connect/token',
  userinfo: '/connect/userinfo',
  clientinfo: '/connect/clientinfo',
  revocation: '/connect/revocation',
  endSession: '/connect/endsession',
  login: '/account/login',
  logout: '/account/logout',
} as const
