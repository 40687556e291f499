import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shrink } from './shrink.ts'

describe('shrinking', () => {
  it('finds the one or two that matter, whatever lies around them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        async (items, a, b) => {
          const needed = [...new Set([items[a % items.length], items[b % items.length]])]
          const fails = async (part: readonly number[]) =>
            needed.every((one) => one !== undefined && part.includes(one))
          const found = await shrink(items, fails, 500)
          expect([...found].sort()).toEqual([...needed].sort())
        },
      ),
    )
  })

  it('never tries more often than it may, and never gives back what does not fail', async () => {
    let tries = 0
    const fails = async (part: readonly number[]) => {
      tries += 1
      return part.includes(7) && part.length > 3
    }
    const found = await shrink([1, 2, 3, 4, 5, 6, 7, 8], fails, 5)
    expect(tries).toBeLessThanOrEqual(5)
    expect(found).toContain(7)
  })
})
