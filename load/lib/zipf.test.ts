import { describe, expect, it } from 'vitest'
import { zipf } from './zipf.ts'

describe('zipf', () => {
  it('draws rank k in proportion to 1/k', () => {
    const draw = zipf(4)
    const counts = [0, 0, 0, 0]
    const many = 25_000
    for (let step = 0; step < many; step += 1) {
      const index = draw.at((step + 0.5) / many)
      counts[index] = (counts[index] ?? 0) + 1
    }
    // 1 + 1/2 + 1/3 + 1/4 = 25/12
    expect(counts).toEqual([12_000, 6_000, 4_000, 3_000])
  })

  it('reaches the first with 0 and the last with the number just below 1', () => {
    const draw = zipf(13)
    expect(draw.at(0)).toBe(0)
    expect(draw.at(1 - Number.EPSILON)).toBe(12)
  })

  it('gives probabilities that add up to one', () => {
    const draw = zipf(100, 1.2)
    const sum = Array.from({ length: 100 }, (_, index) => draw.weight(index)).reduce((a, b) => a + b, 0)
    expect(sum).toBeCloseTo(1, 12)
    expect(draw.weight(0)).toBeGreaterThan(draw.weight(1))
  })

  it('is even with an exponent of 0, and always the same with one patient', () => {
    expect(zipf(4, 0).at(0.5)).toBe(2)
    expect(zipf(1).at(0.99)).toBe(0)
  })

  it('refuses an empty list', () => {
    expect(() => zipf(0)).toThrow(RangeError)
  })
})
