import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, earliestFrom, lastBefore, latestBefore } from './between.ts'

describe('a stretch of what happened', () => {
  it('is what going through everything would find', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(70), fc.nat(70), (numbers, from, until) => {
        const items = numbers.sort((a, b) => a - b).map((seq) => ({ seq }))
        expect(between(items, from, until)).toEqual(items.filter(({ seq }) => seq > from && seq <= until))
        expect(lastBefore(items, from)).toEqual(items.findLast(({ seq }) => seq < from))
        expect(latestBefore(items, from, 3)).toEqual(items.filter(({ seq }) => seq < from).slice(-3))
        expect(earliestFrom(items, from, 3)).toEqual(items.filter(({ seq }) => seq >= from).slice(0, 3))
      }),
    )
  })
})
