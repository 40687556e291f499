// The EPJ's keys as Web Crypto wants them: the client's own from the configuration file, and those for DPoP.
import { importJWK } from 'jose'
import type * as client from 'openid-client'
import { deriveEcKey, deriveRsaKey, publicJwk } from '#simulators/core/keys/keys.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Behaviour } from '../behaviour.ts'
import type { ClientKey } from '../configuration-file.ts'
import { Trouble } from '../trouble.ts'

/**
 * The keys are kept as long as the metadata. openid-client fetches them anew for a key it does not know only when
 * its copy is a minute old by the machine's clock, so it is always told that it is: HelseID may exchange its key at any
 * time. A second more, since seconds in the room and those it is ahead are each rounded.
 */
const KEYS_LOOK_OLD = 61

/** Whole seconds that the room is ahead of the machine. */
export function secondsAhead(aheadMs: number): number {
  return Math.round(aheadMs / 1000)
}

/** Seconds since 1970, by the machine's clock, at which openid-client is told that the keys were fetched. */
export function whenKeysLookOld(roomSeconds: number, aheadMs: number): number {
  return roomSeconds - secondsAhead(aheadMs) - KEYS_LOOK_OLD
}

export async function signingKey(jwk: ClientKey): Promise<client.PrivateKey> {
  const key = await imported(jwk)
  return { key, ...(jwk.kid !== undefined && { kid: jwk.kid }) }
}

/** A key pair for DPoP of the EPJ's own making; it lives as long as the installation. */
export async function proofKeys(
  random: Random,
  algorithm: Behaviour['proofKeyAlgorithm'],
): Promise<client.CryptoKeyPair> {
  const key = algorithm === 'ES256' ? deriveEcKey(random, algorithm) : deriveRsaKey(random, 2048, algorithm)
  return {
    privateKey: await imported(key),
    publicKey: await imported({ ...publicJwk(key), kty: key.kty, alg: key.alg }),
  }
}

async function imported(jwk: ClientKey): Promise<client.CryptoKey> {
  // `ext` and `key_ops` of a downloaded key say nothing that matters here and may be at odds with its use.
  const { ext, key_ops, kid, ...plain } = jwk
  try {
    const key = await importJWK({ ...plain, ext: true }, plain.alg)
    if (key instanceof Uint8Array) throw new TypeError('a symmetric key')
    return key
  } catch {
    throw new Trouble(
      { key: 'configuration.badKey' },
      `The key in the configuration file cannot be used with ${jwk.alg}`,
    )
  }
}
