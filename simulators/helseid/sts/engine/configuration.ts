// How oidc-provider is set up to be HelseID. Client authentication, proofs, userinfo, end session and metadata are
// HelseID's own and stand in front of it; the engine keeps pushed requests, sessions, codes, grants and refresh tokens.
import type { AdapterFactory, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { LOGIN_DETAILS } from '../details/login-details.ts'
import { HINTED_PERSON } from '../request/id-token-hint.ts'
import { lifetimes, paths, signingAlgorithms } from '../settings.ts'
import { ownScopes } from '../tokens/scopes.ts'
import { errors } from './engine.ts'
import { NEW_LOGIN } from './engine-form.ts'

export interface ConfigurationParts {
  readonly issuer: string
  readonly adapter: AdapterFactory
  readonly cookieKeys: readonly string[]
  readonly nonceSecret: Buffer
  /** The engine wants one; nothing that leaves the house is signed with it. */
  readonly ownKey: object
  readonly hooks: Pick<Required<Configuration>, 'findAccount' | 'loadExistingGrant' | 'renderError'> & {
    readonly policy: NonNullable<NonNullable<Configuration['interactions']>['policy']>
    readonly logInSilently: (ctx: KoaContextWithOIDC) => void
    readonly audiences: (ctx: KoaContextWithOIDC) => readonly string[]
    readonly rotatesRefreshTokens: (clientId: string) => boolean
    readonly mayRefreshFor: (ctx: KoaContextWithOIDC, clientId: string) => boolean
    readonly resourceScopes: (audience: string, clientId: string) => string
  }
}

/** Parameters at PAR that are HelseID's own. */
const extraParams = [
  'test_pid',
  'test_security_level',
  'on_behalf_of',
  LOGIN_DETAILS,
  HINTED_PERSON,
  NEW_LOGIN,
]

export function engineConfiguration(parts: ConfigurationParts): Configuration {
  const { issuer, hooks } = parts
  const algorithms = [...signingAlgorithms]
  const path = new URL(issuer).pathname
  return {
    adapter: parts.adapter,
    jwks: { keys: [parts.ownKey as never] },
    clientAuthMethods: ['client_secret_post'],
    clientDefaults: {
      token_endpoint_auth_method: 'client_secret_post',
      // It signs none: HelseID's take their place. But it wants an algorithm that it has a key for.
      id_token_signed_response_alg: 'HS256',
    },
    clockTolerance: 0,
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    responseTypes: ['code'],
    scopes: [...ownScopes],
    claims: { openid: ['sub'] },
    extraParams: {
      ...Object.fromEntries(extraParams.map((name) => [name, null])),
      // Called for every request after its own checks and before sessions are looked at: the one place where a
      // log-in without a page can happen in the same answer.
      test_pid: (ctx: KoaContextWithOIDC) => hooks.logInSilently(ctx),
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: {
        enabled: true,
        nonceSecret: parts.nonceSecret,
        requireNonce: (ctx) => ctx.oidc.route === 'token',
        // A repeated proof is found before the engine sees it.
        allowReplay: true,
      },
      pushedAuthorizationRequests: {
        enabled: true,
        requirePushedAuthorizationRequests: true,
        // Already held against the registered ones, with a free port for localhost.
        allowUnregisteredRedirectUris: true,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: async (ctx, _client, oneOf) => {
          // At the token endpoint: the first of several; the others are put into the token afterwards.
          const asked = oneOf ? [oneOf].flat().slice(0, 1) : hooks.audiences(ctx)
          return asked.length === 1 ? String(asked[0]) : [...asked]
        },
        useGrantedResource: async () => true,
        getResourceServerInfo: async (_ctx, audience, client) => {
          const scope = hooks.resourceScopes(audience, client.clientId)
          if (scope === '') throw new errors.InvalidTarget()
          return { audience, scope, accessTokenFormat: 'opaque', accessTokenTTL: lifetimes.accessToken }
        },
      },
      rpInitiatedLogout: { enabled: false },
      // Whose the token is has been found out before.
      revocation: { enabled: true, allowedPolicy: async () => true },
      userinfo: { enabled: false },
    },
    // 64 hexadecimal digits, as HelseID's codes.
    formats: { bitsOfOpaqueRandomness: 384 },
    cookies: {
      keys: [...parts.cookieKeys],
      names: { session: 'helseid', interaction: 'helseid.login', resume: 'helseid.resume' },
      // Below the room's own path: two rooms never share a session.
      long: { httpOnly: true, sameSite: 'lax', path },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    routes: {
      authorization: paths.authorize,
      pushed_authorization_request: paths.par,
      token: paths.token,
      revocation: paths.revocation,
      jwks: paths.jwks,
      end_session: paths.endSession,
    },
    interactions: {
      policy: hooks.policy,
      url: (_ctx, interaction) => `${issuer}${paths.login}/${interaction.uid}`,
    },
    pkce: { required: () => true },
    expiresWithSession: async () => false,
    rotateRefreshToken(ctx) {
      const clientId = ctx.oidc.client?.clientId ?? ''
      if (!hooks.mayRefreshFor(ctx, clientId)) throw new errors.InvalidTarget()
      return hooks.rotatesRefreshTokens(clientId)
    },
    ttl: {
      AccessToken: lifetimes.accessToken,
      ClientCredentials: lifetimes.accessToken,
      AuthorizationCode: lifetimes.authorizationCode,
      IdToken: lifetimes.idToken,
      Grant: lifetimes.refreshToken + lifetimes.authorizationCode,
      Interaction: lifetimes.login,
      Session: lifetimes.session,
      // A log-in ends when its first refresh token would have: rotation does not lengthen it.
      RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? lifetimes.refreshToken,
    },
    enabledJWA: { dPoPSigningAlgValues: algorithms, idTokenSigningAlgValues: ['HS256'] },
    clientBasedCORS: () => false,
    findAccount: hooks.findAccount,
    loadExistingGrant: hooks.loadExistingGrant,
    renderError: hooks.renderError,
  }
}
