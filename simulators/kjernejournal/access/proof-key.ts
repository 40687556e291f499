// The public key in a proof's header, and the thumbprint that access tokens are bound to.
import { createPublicKey, hash, type KeyObject } from 'node:crypto'
import { faultOfCoordinates } from '#simulators/core/keys/coordinates.ts'
import { CURVE_NAMES, keyFits } from '#simulators/core/keys/signature.ts'
import { asObject, type Claims } from './compact-jws.ts'
import type { Fault } from './faults.ts'
import { shown } from './faults.ts'

export interface ProofKey {
  readonly alg: string
  readonly key: KeyObject
  /** RFC 7638 thumbprint, SHA-256, base64url. */
  readonly jkt: string
}

const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

export function readProofKey(header: Claims, alg: string): ProofKey | Fault {
  const jwk = asObject(header['jwk'])
  const thumbprinted = jwk && thumbprintInput(jwk)
  if (!jwk || !thumbprinted) return badKey(header['jwk'])
  if (PRIVATE_MEMBERS.some((member) => member in jwk))
    return { fault: 'proof-private-key', at: 'headers.dpop.jwk', expected: 'public members only' }
  const misformed = faultOfCoordinates(jwk)
  if (misformed) {
    const { member, expected, actual } = misformed
    return { fault: 'proof-jwk', at: `headers.dpop.jwk.${member}`, expected, actual }
  }
  const key = importKey(jwk)
  if (!key || !keyFits(key, alg)) return badKey(jwk)
  return { alg, key, jkt: hash('sha256', thumbprinted, 'base64url') }
}

function badKey(jwk: unknown): Fault {
  return {
    fault: 'proof-jwk',
    at: 'headers.dpop.jwk',
    expected: 'a public EC or RSA key that fits "alg"',
    // Only what tells keys apart in kind: what was sent may hold private members.
    actual:
      jwk === undefined ? 'missing' : shown({ kty: asObject(jwk)?.['kty'], crv: asObject(jwk)?.['crv'] }),
  }
}

function importKey(jwk: Claims): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}

/** The required members in their order (RFC 7638 §3.2), or undefined when one is missing. */
function thumbprintInput(jwk: Claims): string | undefined {
  const { kty, crv, x, y, e, n } = jwk
  if (kty === 'EC' && CURVE_NAMES.includes(crv) && typeof x === 'string' && typeof y === 'string')
    return JSON.stringify({ crv, kty, x, y })
  if (kty === 'RSA' && typeof e === 'string' && typeof n === 'string') return JSON.stringify({ e, kty, n })
  return undefined
}
