// Primes that are there already, found by `search.ts`: an RSA key of the room's own costs no more than drawing two.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../room/random.ts'
import type { PrimeBits } from './search.ts'

export function drawTwoPrimes(random: Random, bits: PrimeBits): readonly [p: bigint, q: bigint] {
  const primes = pool(bits)
  const first = random.integer(primes.length)
  const second = (first + 1 + random.integer(primes.length - 1)) % primes.length
  return [decoded(primes[first]), decoded(primes[second])]
}

/** Base64url, one a line. Read when a key is made, which a room does once or twice. */
export function pool(bits: PrimeBits): readonly string[] {
  return readFileSync(join(import.meta.dirname, `${bits}.txt`), 'latin1')
    .trimEnd()
    .split('\n')
}

export function decoded(prime = ''): bigint {
  return BigInt(`0x${Buffer.from(prime, 'base64url').toString('hex')}`)
}
