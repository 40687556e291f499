import { expect, it } from 'vitest'
import { createTokenMemory, MOST_WEIGHT, type TokenMemory } from './token-memory.ts'
import { describeToken } from './verified-token.ts'

/** Puts so many tokens in, and gives back which of them are found. */
function kept(memory: TokenMemory, count: number, length: number): readonly number[] {
  const tokens = Array.from({ length: count }, (_, index) => `${index}.${'a'.repeat(length)}`)
  for (const token of tokens) memory.set(token, describeToken(token, { client_id: 'a', scope: ['b'] }))
  return tokens.flatMap((token, index) => (memory.get(token) ? [index] : []))
}

it('keeps five thousand tokens of the size HelseID gives, and no more', () => {
  expect(kept(createTokenMemory(), 5_001, 3_500)).toEqual(
    Array.from({ length: 5_000 }, (_, index) => index + 1),
  )
})

it('keeps fewer where they are long, the newest', () => {
  const memory = createTokenMemory()
  const found = kept(memory, 5_000, 15_000)
  expect(memory.calculatedSize).toBeLessThanOrEqual(MOST_WEIGHT)
  expect(memory.calculatedSize).toBeGreaterThan(MOST_WEIGHT - 16_000)
  expect([found.at(0), found.at(-1)]).toEqual([5_000 - found.length, 4_999])
})

it('counts what a token says too', () => {
  const memory = createTokenMemory()
  const token = 'a'.repeat(1_000)
  memory.set(token, describeToken(token, { scope: ['b'.repeat(10_000)] }))
  expect(memory.calculatedSize).toBeGreaterThan(11_000)
})
