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

  it('leaves nothing that could be taken out alone, in the order that it had', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 16 }),
        fc.array(fc.uniqueArray(fc.nat(15), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        async (length, sets) => {
          const items = Array.from({ length }, (_, index) => index)
          const within = sets.map((set) => set.map((one) => one % length))
          const fails = async (part: readonly number[]) =>
            within.some((set) => set.every((one) => part.includes(one)))
          const found = await shrink(items, fails, 2_000)
          expect(await fails(found)).toBe(true)
          expect(found).toEqual(found.toSorted((a, b) => a - b))
          for (const one of found.length > 1 ? found : [])
            expect(await fails(found.filter((other) => other !== one))).toBe(false)
        },
      ),
    )
  })

  it('tries halves first, then each without the other, then smaller pieces; none, and all, it knows already', async () => {
    const parts: string[] = []
    const tell = (ends: (part: string) => boolean) => async (part: readonly string[]) => {
      parts.push(part.join(''))
      return ends(part.join(''))
    }
    expect(
      await shrink(
        [...'abcd'],
        tell(() => false),
        100,
      ),
    ).toEqual([...'abcd'])
    expect(parts).toEqual(['ab', 'cd', 'cd', 'ab', 'a', 'b', 'c', 'd', 'bcd', 'acd', 'abd', 'abc'])
    parts.length = 0
    expect(
      await shrink(
        [...'abcde'],
        tell((part) => part.includes('e')),
        4,
      ),
    ).toEqual(['e'])
    expect(parts).toEqual(['abc', 'de', 'd', 'e'])
    parts.length = 0
    expect(
      await shrink(
        ['a'],
        tell(() => true),
        100,
      ),
    ).toEqual(['a'])
    expect(
      await shrink(
        [...'ab'],
        tell(() => true),
        0,
      ),
    ).toEqual(['a', 'b'])
    expect(parts).toEqual([])
  })
})
