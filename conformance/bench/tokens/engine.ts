// oidc-provider as it comes, set up for the same: private_key_jwt, PAR, DPoP with a nonce, JWT access tokens signed with
// an RSA key of 3072 bits, refresh tokens that can be used again. It is sent what the room is sent, by a client with a
// P-256 key of its own, and verifies and signs as much; it writes nothing down, and has no rules of HelseID's. Its
// adapter is a Map, since its own forgets beyond a thousand entries.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider'
import { deriveEcKey, deriveRsaKey, publicJwk } from '#simulators/core/keys/keys.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { cpuMicros, serveOrders } from '../worker.ts'
import type { ClientKey, EngineOrders, TokenTarget } from './token-orders.ts'

const API = 'nhn:kjernejournal'
const SCOPE = 'nhn:kjernejournal/api'
const ACCOUNT = 'somebody'
const REFRESH_TOKENS = 10
const random = createRandom('bench')
const clientKey = deriveEcKey(random.fork('client'), 'ES256')
const server = createServer({ keepAliveTimeout: 65_000 })

function mapAdapter(): Adapter {
  const entries = new Map<string, AdapterPayload>()
  const find = async (id: string) => entries.get(id)
  return {
    upsert: async (id, payload) => void entries.set(id, payload),
    find,
    findByUid: find,
    findByUserCode: find,
    consume: async (id) => {
      const entry = entries.get(id)
      if (entry) entry['consumed'] = true
    },
    destroy: async (id) => void entries.delete(id),
    revokeByGrantId: async () => undefined,
  }
}

function createEngine(issuer: string): Provider {
  return new Provider(issuer, {
    adapter: mapAdapter,
    jwks: { keys: [deriveRsaKey(random.fork('signing'), 3072, 'RS256') as never] },
    clients: [
      {
        client_id: 'bench',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks: { keys: [publicJwk(clientKey) as never] },
        redirect_uris: ['http://localhost/callback'],
        grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
        response_types: ['code'],
        dpop_bound_access_tokens: true,
      },
    ],
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    scopes: ['openid', 'offline_access', SCOPE],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
      dPoP: {
        enabled: true,
        nonceSecret: Buffer.alloc(32, 7),
        requireNonce: ({ oidc }) => oidc.route === 'token',
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience: API,
          scope: SCOPE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
        }),
      },
    },
    rotateRefreshToken: false,
    pkce: { required: () => true },
    interactions: { url: () => '/interaction' },
    ttl: { RefreshToken: 36_000, Grant: 36_000, AccessToken: 600, ClientCredentials: 600, IdToken: 300 },
  })
}

/** Minted at once: how one logs in is not what is measured. */
async function refreshTokens(engine: Provider): Promise<readonly string[]> {
  const client = await engine.Client.find('bench')
  if (!client) throw new Error('the engine lost its client')
  const grant = new engine.Grant({ accountId: ACCOUNT, clientId: 'bench' })
  grant.addOIDCScope('openid offline_access')
  grant.addResourceScope(API, SCOPE)
  const grantId = await grant.save()
  const members = { accountId: ACCOUNT, client, grantId, gty: 'authorization_code', resource: API }
  const scope = `openid offline_access ${SCOPE}`
  return Promise.all(
    Array.from({ length: REFRESH_TOKENS }, () =>
      new engine.RefreshToken({ ...members, scope, nonce: 'a-nonce' } as never).save(),
    ),
  )
}

async function start(): Promise<TokenTarget> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // Not «localhost»: on a busy machine, trying two addresses takes longer than fetch waits.
  const issuer = `http://127.0.0.1:${port}`
  const engine = createEngine(issuer)
  server.on('request', engine.callback())
  return {
    port,
    issuer,
    tokenPath: '/token',
    parPath: '/request',
    clientId: 'bench',
    key: clientKey as ClientKey,
    redirectUri: 'http://localhost/callback',
    scope: SCOPE,
    refreshTokens: await refreshTokens(engine),
  }
}

serveOrders<EngineOrders>({ cpu: cpuMicros, start }, () => {
  server.close()
  server.closeAllConnections()
})
