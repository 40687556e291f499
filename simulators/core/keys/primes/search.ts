// Primes for RSA, from a seed: drawn starting points, a sieve, and OpenSSL's test. A third of a second each, and
// therefore never done while somebody waits: the ones that are used stand in files (`pool.ts`).
import { checkPrime } from 'node:crypto'
import { promisify } from 'node:util'
import { createRandom } from '../../room/random.ts'

export type PrimeBits = 1024 | 1536

/** RSA's public exponent, everywhere. */
export const EXPONENT = 65_537n

/** The prime that stands at this place of the file of its size. */
export function poolPrime(bits: PrimeBits, index: number): Promise<bigint> {
  return searchPrime(`testbenk primes/${bits}/${index}`, bits)
}

const isPrime = promisify(checkPrime)
const smallPrimes = sieve(2_000)

/** The first prime from a drawn starting point on, with the two top bits set so that a product has full length. */
async function searchPrime(seed: string, bits: PrimeBits): Promise<bigint> {
  const top = 3n << BigInt(bits - 2)
  let candidate = BigInt(`0x${createRandom(seed).hex(bits / 8)}`) | top | 1n
  for (;;) {
    const remainders = smallPrimes.map((prime) => Number(candidate % BigInt(prime)))
    for (let step = 0; step < 20_000; step += 2) {
      if (smallPrimes.some((prime, index) => ((remainders[index] ?? 0) + step) % prime === 0)) continue
      const number = candidate + BigInt(step)
      if (number % EXPONENT !== 1n && (await isPrime(number))) return number
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
