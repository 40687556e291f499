import { describe, expect, it } from 'vitest'
import { createMemoryStore, HEAVIEST } from './store.ts'
import { weightOf } from './weight.ts'

const at = { now: () => 0 }

describe('what a simulator remembers', () => {
  it('forgets the oldest when there are too many', () => {
    const held = createMemoryStore(at).collection<number>('x', 2)
    for (const [key, value] of Object.entries({ a: 1, b: 2, c: 3 })) held.put(key, value)
    expect(held.entries()).toEqual([
      ['b', 2],
      ['c', 3],
    ])
  })

  it('forgets the oldest when they are too heavy together, though they are few', () => {
    const held = createMemoryStore(at).collection<{ state: string }>('x')
    const state = 'x'.repeat(HEAVIEST / 8)
    for (let n = 1; n <= 20; n += 1) held.put(`${n}`, { state })
    expect(held.size).toBe(7)
    expect(held.get('13')).toBeUndefined()
    expect(held.get('14')).toBeDefined()
  })

  it('reckons with what was deleted, put anew, expired and cleared', () => {
    let now = 0
    const held = createMemoryStore({ now: () => now }).collection<string>('x')
    const half = 'x'.repeat(HEAVIEST / 2 - 10)
    const goesIn = () => {
      held.put('a', half)
      held.put('b', half)
      return held.size
    }
    expect(goesIn()).toBe(2)
    expect(goesIn()).toBe(2)
    held.delete('a')
    held.delete('a')
    expect(goesIn()).toBe(2)
    held.clear()
    expect(goesIn()).toBe(2)
    held.put('b', half, 1)
    now = 2_000
    expect(held.get('b')).toBeUndefined()
    expect(goesIn()).toBe(2)
  })

  it('weighs texts and bytes at any depth, and nothing that is no data', () => {
    expect(weightOf('abc')).toBe(3)
    expect(weightOf({ a: 'abc', b: ['de', 1], c: Buffer.alloc(10) })).toBe(5 * 16 + 3 + 2 + 10)
    class Round {
      readonly self = this
    }
    for (const nothing of [undefined, null, 1, true, new Map([['a', 'b']]), new Round()])
      expect(weightOf(nothing)).toBe(0)
    expect(weightOf(JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)))).toBe(199_999 * 16)
  })
})
