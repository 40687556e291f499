// Tokens from the room's own token endpoint, got as a vendor's program gets them.
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import * as client from 'openid-client'
import { fetchClientFile } from '../../load/target/client-file.ts'
import type { GeneratorSettings } from '../orders.ts'

export interface BoundToken {
  readonly token: string
  readonly ath: string
  /** The first part of every proof with this key. */
  readonly proofHeader: string
  readonly key: KeyObject
}

export interface Tokens {
  readonly bearer: readonly string[]
  readonly bound: readonly BoundToken[]
}

const SCOPE = 'nhn:kjernejournal/api'
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const

export async function fetchTokens(settings: GeneratorSettings): Promise<Tokens> {
  const plain = await connect(settings, settings.bearerClientId)
  const binding = await connect(settings, settings.dpopClientId)
  const bearer: string[] = []
  const bound: BoundToken[] = []
  for (let count = 0; count < settings.tokens; count += 1) {
    bearer.push((await client.clientCredentialsGrant(plain, { scope: SCOPE })).access_token)
    bound.push(await fetchBound(binding))
  }
  return { bearer, bound }
}

async function connect(
  { issuer, selvbetjening }: GeneratorSettings,
  clientId: string,
): Promise<client.Configuration> {
  const { privateJwk } = await fetchClientFile({ selvbetjening, clientId })
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' }).toCryptoKey(EC, false, ['sign'])
  const authentication = client.PrivateKeyJwt(
    { key, kid: privateJwk.kid },
    {
      [client.modifyAssertion]: (header, claims) => {
        header['typ'] = 'client-authentication+jwt'
        claims['aud'] = issuer
      },
    },
  )
  return client.discovery(new URL(issuer), clientId, undefined, authentication, {
    execute: [client.allowInsecureRequests],
  })
}

async function fetchBound(config: client.Configuration): Promise<BoundToken> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const DPoP = client.getDPoPHandle(config, {
    privateKey: privateKey.toCryptoKey(EC, false, ['sign']),
    publicKey: publicKey.toCryptoKey(EC, true, ['verify']),
  })
  const { access_token: token } = await client.clientCredentialsGrant(config, { scope: SCOPE }, { DPoP })
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  const header = { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty, crv, x, y } }
  return {
    token,
    ath: createHash('sha256').update(token).digest('base64url'),
    proofHeader: Buffer.from(JSON.stringify(header)).toString('base64url'),
    key: privateKey,
  }
}
