// Public keys that were seen before, as OpenSSL has them, and the signatures of JWTs held against them.
import { createPublicKey, hash, type KeyObject } from 'node:crypto'
import type { JWK } from 'jose'
import { LRUCache } from 'lru-cache'
import { faultOfCoordinates } from '../../../core/keys/coordinates.ts'
import { CURVE_NAMES, keyFits, verifySignature } from '../../../core/keys/signature.ts'
import { once } from '../../../core/once.ts'

export interface SeenKey {
  readonly key: KeyObject
  /** RFC 7638 thumbprint, SHA-256, base64url. */
  readonly jkt: string
}

export interface Keyring {
  /** Undefined when it is no key that can be used. */
  of(jwk: JWK): SeenKey | undefined
}

export function createKeyring(): Keyring {
  const seen = once(() => new LRUCache<string, SeenKey>({ max: 200 }))
  return {
    of(jwk) {
      const name = thumbprintInput(jwk)
      const known = seen().get(name)
      if (known) return known
      const key = imported(jwk)
      if (!key) return undefined
      const fresh = { key, jkt: hash('sha256', name, 'base64url') }
      seen().set(name, fresh)
      return fresh
    },
  }
}

/** Whether the JWT is signed with this key. */
export async function isSignedWith(jwt: string, alg: string, { key }: SeenKey): Promise<boolean> {
  const end = jwt.lastIndexOf('.')
  const signature = Buffer.from(jwt.slice(end + 1), 'base64url')
  return keyFits(key, alg) && verifySignature(alg, key, Buffer.from(jwt.slice(0, end)), signature)
}

/** The members a key consists of, in their order (RFC 7638 section 3.2). */
function thumbprintInput({ kty, crv, x, y, e, n }: JWK): string {
  return JSON.stringify(kty === 'EC' ? { crv, kty, x, y } : { e, kty, n })
}

function imported({ kty, crv, x, y, e, n }: JWK): KeyObject | undefined {
  if (kty === 'EC' && (!CURVE_NAMES.includes(crv) || faultOfCoordinates({ kty, crv, x, y }))) return undefined
  try {
    const key = kty === 'EC' ? { kty, crv, x, y } : { kty, e, n }
    return createPublicKey({ key: JSON.parse(JSON.stringify(key)), format: 'jwk' })
  } catch {
    return undefined
  }
}
