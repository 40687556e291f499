import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../room/random.ts'
import { createFaults, faultSchema } from './faults.ts'

const drop = { type: 'drop' } as const
const order = (settings: object) => faultSchema.parse({ operation: 'a.b', effect: drop, ...settings })
const strikes = (settings: object, calls: number, seed = 'seed') => {
  const faults = createFaults(createRandom(seed))
  faults.arm(order(settings))
  return Array.from({ length: calls }, () => faults.take('a.b') !== undefined)
}

describe('faults', () => {
  it('let the first calls pass, hit so many, and are spent', () => {
    expect(strikes({ after: 1, times: 2 }, 5)).toEqual([false, true, true, false, false])
  })

  it('hit only their own operation, until cleared', () => {
    const faults = createFaults(createRandom('seed'))
    const { id } = faults.arm(order({}))
    expect(faults.take('other.operation')).toBeUndefined()
    expect(faults.take('a.b')).toEqual({ id, effect: drop })
    expect(faults.clear(id)).toBe(true)
    expect(faults.take('a.b')).toBeUndefined()
    expect(faults.clear(id)).toBe(false)
  })

  it('strike in the same order for the same seed, and never more in a row than their budget', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (seed, maxInARow) => {
        const once = strikes({ probability: 0.9, maxInARow }, 60, seed)
        expect(strikes({ probability: 0.9, maxInARow }, 60, seed)).toEqual(once)
        const rows = once
          .map((hit) => (hit ? 'x' : '.'))
          .join('')
          .split('.')
        return Math.max(...rows.map((row) => row.length)) <= maxInARow
      }),
    )
  })

  it('refuse unknown members by name', () => {
    const outcome = faultSchema.safeParse({ operation: 'a.b', effect: { type: 'drop', now: true }, often: 2 })
    expect(JSON.stringify(outcome.error?.issues)).toMatch(/now.*often|often.*now/)
  })
})
