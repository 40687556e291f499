// The EPJ's line to HelseID: metadata that is kept, and an openid-client configuration for each call, so that
// assertions, proofs and the validation of ID tokens follow the room's clock.
import * as client from 'openid-client'
import type { Outgoing } from '../behaviour.ts'
import type { Installation } from '../installation.ts'
import { proofKeys, secondsAhead, signingKey, whenKeysLookOld } from './keys.ts'

/** Real seconds that HelseID or Kjernejournal may take before the EPJ gives up and goes on. */
export const TIMEOUT_SECONDS = 8
export interface Connection {
  /** Makes a call with a configuration of its own; `details` go into its client assertions. */
  call<T>(
    use: (config: client.Configuration) => Promise<T>,
    details?: readonly client.JsonValue[],
  ): Promise<T>
  /** What a call to the token endpoint proves its key with. */
  tokenProof(): Promise<client.DPoPOptions>
  /** Proofs to HelseID, or to Kjernejournal: the nonce of one says nothing to the other. */
  proofs(towards: 'helseid' | 'kjernejournal', keys?: 'bound' | 'other'): Promise<client.DPoPHandle>
}

export function createConnection(epj: Installation): Connection {
  const { behaviour, clock, random } = epj
  const jtis = random.fork('jti')
  const handles = new Map<string, Promise<client.DPoPHandle>>()
  const keyPairs = new Map<string, Promise<client.CryptoKeyPair>>()
  let metadata:
    | { readonly issuer: string; readonly server: client.ServerMetadata; readonly until: number }
    | undefined
  let jwks: client.ExportedJWKSCache | undefined

  const skew = () => secondsAhead(clock.state().aheadMs)
  async function fetchReading(url: string, options: client.CustomFetchOptions): Promise<Response> {
    const { signal, redirect, method } = options
    const call: Outgoing = {
      method,
      headers: new Headers(options.headers),
      body: options.body == null ? undefined : String(options.body),
    }
    await behaviour.send(url, call)
    const { headers, body } = call
    const send = () =>
      epj.fetch(url, {
        method,
        headers,
        redirect,
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      })
    let answer = await send()
    while (behaviour.repeats(url, call, answer)) answer = await send()
    return behaviour.readAnswer(answer)
  }

  async function discovered(authority: string, clientId: string): Promise<client.ServerMetadata> {
    const found = await client.discovery(new URL(authority), clientId, undefined, client.None(), {
      execute: [client.allowInsecureRequests],
      [client.customFetch]: fetchReading,
      timeout: TIMEOUT_SECONDS,
    })
    return { ...found.serverMetadata() }
  }

  async function serverMetadata(authority: string, clientId: string): Promise<client.ServerMetadata> {
    if (metadata?.issuer === authority && metadata.until > clock.seconds()) return metadata.server
    const server = behaviour.readsMetadata ? await discovered(authority, clientId) : writtenDown(authority)
    metadata = { issuer: authority, server, until: clock.seconds() + behaviour.metadataSeconds }
    jwks = undefined
    return server
  }

  async function configure(details: readonly client.JsonValue[]): Promise<client.Configuration> {
    const helseid = await epj.helseidClient()
    const server = await serverMetadata(helseid.authority, helseid.clientId)
    const { issuer, token_endpoint: tokenEndpoint = '' } = server
    const authentication = behaviour.clientAuthentication(await signingKey(helseid.key), {
      [client.modifyAssertion]: (header, claims) =>
        behaviour.assertion(
          { header, claims },
          { now: clock.seconds(), jti: jtis.base64url(24), issuer, tokenEndpoint, details },
        ),
    })
    const config = new client.Configuration(
      server,
      helseid.clientId,
      { [client.clockSkew]: skew() },
      authentication,
    )
    config[client.customFetch] = fetchReading
    config.timeout = TIMEOUT_SECONDS
    client.allowInsecureRequests(config)
    client.enableNonRepudiationChecks(config)
    if (jwks)
      client.setJwksCache(config, {
        ...jwks,
        uat: whenKeysLookOld(clock.seconds(), clock.state().aheadMs),
      })
    return config
  }

  const proofs: Connection['proofs'] = (towards, keys = 'bound') =>
    behaviour.keepsNonce
      ? remembered(handles, `${towards} ${keys}`, () => handle(towards, keys))
      : handle(towards, keys)

  return {
    async call(use, details = []) {
      const config = await configure(details)
      try {
        return await use(config)
      } finally {
        jwks = client.getJwksCache(config) ?? jwks
      }
    },

    async tokenProof() {
      return behaviour.provesKeyToHelseid ? { DPoP: await proofs('helseid') } : {}
    },

    proofs,
  }

  async function handle(
    towards: 'helseid' | 'kjernejournal',
    keys: 'bound' | 'other',
  ): Promise<client.DPoPHandle> {
    const config = new client.Configuration({ issuer: 'https://dpop.invalid' }, 'dpop')
    const pair = await remembered(keyPairs, keys, () =>
      proofKeys(random.fork(`dpop-${keys}`), behaviour.proofKeyAlgorithm),
    )
    return client.getDPoPHandle(config, pair, {
      [client.modifyAssertion]: (header, claims) =>
        behaviour.proof({ header, claims }, { now: clock.seconds(), jti: jtis.base64url(24), towards }),
    })
  }
}

/** HelseID's addresses as somebody once copied them. */
function writtenDown(authority: string): client.ServerMetadata {
  return {
    issuer: authority,
    authorization_endpoint: `${authority}/connect/authorize`,
    token_endpoint: `${authority}/connect/token`,
    pushed_authorization_request_endpoint: `${authority}/connect/par`,
    end_session_endpoint: `${authority}/connect/endsession`,
    jwks_uri: `${authority}/.well-known/openid-configuration/jwks`,
    authorization_response_iss_parameter_supported: true,
  }
}

function remembered<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = make()
  kept.set(name, made)
  return made
}
