// Keys that follow from a room's seed: the same seed gives the same keys. They protect synthetic data only.
import { checkPrime, createECDH, createHash, type JsonWebKey } from 'node:crypto'
import { promisify } from 'node:util'
import type { Random } from './random.ts'

export interface PrivateJwk extends JsonWebKey {
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

export async function deriveRsaKey(
  random: Random,
  bits: 2048 | 3072,
  alg: 'RS256' | 'PS256',
): Promise<PrivateJwk> {
  const e = 65_537n
  const [p, q] = [await derivePrime(random, bits / 2, e), await derivePrime(random, bits / 2, e)]
  if (p === q) return deriveRsaKey(random, bits, alg)
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
function withId(key: JsonWebKey & { kty: string; alg: string }): PrivateJwk {
  const members =
    key.kty === 'EC'
      ? { crv: key.crv, kty: key.kty, x: key.x, y: key.y }
      : { e: key.e, kty: key.kty, n: key.n }
  const kid = createHash('sha1').update(JSON.stringify(members)).digest('hex').toUpperCase()
  return { ...key, kid, use: 'sig' }
}

const isPrime = promisify(checkPrime)
const smallPrimes = sieve(2_000)

/** The first prime from a drawn starting point on, with the two top bits set so that a product has full length. */
async function derivePrime(random: Random, bits: number, e: bigint): Promise<bigint> {
  const top = 3n << BigInt(bits - 2)
  let candidate = BigInt(`0x${random.hex(bits / 8)}`) | top | 1n
  for (;;) {
    const remainders = smallPrimes.map((prime) => Number(candidate % BigInt(prime)))
    for (let step = 0; step < 20_000; step += 2) {
      if (smallPrimes.some((prime, index) => ((remainders[index] ?? 0) + step) % prime === 0)) continue
      const number = candidate + BigInt(step)
      if (number % e !== 1n && (await isPrime(number))) return number
    }
    candidate += 20_000n
  }
}

function sieve(limit: number): readonly number[] {
  const primes: number[] = []
  for (let number = 3; number < limit; number += 2)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return primes
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
