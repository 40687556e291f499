// The EPJ's line to HelseID: metadata that is kept, and an openid-client configuration for each call, so that
// assertions, proofs and the validation of ID tokens follow the room's clock.
import * as client from 'openid-client'
import type { Installation } from '../installation.ts'
import { proofKeys, secondsAhead, signingKey, whenKeysLookOld } from './keys.ts'
import { readingFetch } from './reading-fetch.ts'
import { createServerMetadata } from './server-metadata.ts'
import { TIMEOUT_SECONDS } from './timeout.ts'

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
  let jwks: client.ExportedJWKSCache | undefined
  let calls = 0
  const fetch = readingFetch(epj)
  const serverMetadata = createServerMetadata(epj, fetch, () => {
    jwks = undefined
  })

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
      { [client.clockSkew]: secondsAhead(clock.state().aheadMs) },
      authentication,
    )
    config[client.customFetch] = fetch
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

  const proofs: Connection['proofs'] = (towards, keys = 'bound') => {
    if (!behaviour.keepsNonce) return handle(towards, keys)
    calls += 1
    const name = `${towards} ${keys} ${calls % behaviour.processes}`
    return remembered(handles, name, () => handle(towards, keys))
  }

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

function remembered<T>(kept: Map<string, T>, name: string, make: () => T): T {
  const known = kept.get(name)
  if (known !== undefined) return known
  const made = make()
  kept.set(name, made)
  return made
}
