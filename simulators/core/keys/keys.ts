// Keys that follow from a room's seed: the same seed gives the same keys. They protect synthetic data only.
import { createECDH, createHash, type JsonWebKeyInput } from 'node:crypto'
import type { Random } from '../room/random.ts'
import { drawTwoPrimes } from './primes/pool.ts'
import { EXPONENT } from './primes/search.ts'

type Jwk = JsonWebKeyInput['key']

export interface PrivateJwk extends Jwk {
  kty: string
  kid: string
  alg: string
  use: 'sig'
}

export type PublicJwk = Omit<PrivateJwk, 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi'>

export function deriveEcKey(random: Random, alg: 'ES256'): PrivateJwk {
  const curve = createECDH('prime256v1')
  for (;;) {
    const secret = random.bytes(32)
    try {
      curve.setPrivateKey(secret)
    } catch {
      continue // one draw in 2^32 lies outside the curve's order
    }
    const point = curve.getPublicKey()
    return withId({
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33, 65).toString('base64url'),
      d: secret.toString('base64url'),
      alg,
    })
  }
}

export function deriveRsaKey(random: Random, bits: 2048 | 3072, alg: 'RS256' | 'PS256'): PrivateJwk {
  const e = EXPONENT
  const [p, q] = drawTwoPrimes(random, bits === 2048 ? 1024 : 1536)
  const d = inverse(e, (p - 1n) * (q - 1n))
  return withId({
    kty: 'RSA',
    n: encode(p * q),
    e: encode(e),
    d: encode(d),
    p: encode(p),
    q: encode(q),
    dp: encode(d % (p - 1n)),
    dq: encode(d % (q - 1n)),
    qi: encode(inverse(q, p)),
    alg,
  })
}

export function publicJwk(key: PrivateJwk): PublicJwk {
  const { d, p, q, dp, dq, qi, ...open } = key
  return open
}

/** `kid` as HelseID's look: upper-case hex SHA-1, here of the RFC 7638 thumbprint's input. */
function withId(key: Jwk & { kty: string; alg: string }): PrivateJwk {
  const members =
    key.kty === 'EC'
      ? { crv: key.crv, kty: key.kty, x: key.x, y: key.y }
      : { e: key.e, kty: key.kty, n: key.n }
  const kid = createHash('sha1').update(JSON.stringify(members)).digest('hex').toUpperCase()
  return { ...key, kid, use: 'sig' }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [value % modulus, modulus, 1n, 0n]
  while (r1 > 0n) {
    const quotient = r0 / r1
    ;[r0, r1, s0, s1] = [r1, r0 - quotient * r1, s1, s0 - quotient * s1]
  }
  return ((s0 % modulus) + modulus) % modulus
}

function encode(value: bigint): string {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex').toString('base64url')
}
