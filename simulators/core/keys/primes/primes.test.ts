import { checkPrimeSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decoded, pool } from './pool.ts'
import { EXPONENT, type PrimeBits, poolPrime } from './search.ts'

const sizes: readonly (readonly [PrimeBits, number])[] = [
  [1024, 128],
  [1536, 512],
]

describe.each(sizes)('the primes of %i bits', (bits, count) => {
  const primes = pool(bits).map(decoded)

  it('are as many as they should be, all different, of full length, and fit the exponent', () => {
    expect(new Set(primes).size).toBe(count)
    for (const prime of primes) {
      expect(prime >> BigInt(bits - 2)).toBe(3n)
      expect(prime % EXPONENT).not.toBe(1n)
    }
  })

  it('are prime, the last ones looked at', () => {
    for (const prime of primes.slice(-2)) expect(checkPrimeSync(prime)).toBe(true)
  })

  it('are those that the search gives, the first one searched', async () => {
    expect(await poolPrime(bits, 0)).toBe(primes[0])
  })
})
