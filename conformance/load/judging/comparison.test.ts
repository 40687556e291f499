import { describe, expect, it } from 'vitest'
import { loadRun, second } from '../fixture/load-run.ts'
import { compare, isLike } from './comparison.ts'

/** A generator that is the same each time. */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const slower = (factor: number) =>
  loadRun({
    seconds: Array.from({ length: 30 }, (_, index) => {
      const median = (2 + (index % 3) * 0.1) * factor
      return second(index, { answerMs: { median, p90: 3, p95: 4 * factor, p99: 8 + (index % 5), max: 12 } })
    }),
  })

describe('a comparison', () => {
  it('gives ratios with intervals that hold them', () => {
    const rows = compare(slower(2), loadRun(), seeded())?.rows ?? []
    const median = rows.find(({ what }) => what.en.includes('median'))
    expect(median?.ratio).toBeCloseTo(2, 1)
    expect(median?.low).toBeGreaterThan(1.8)
    expect(median?.high).toBeLessThan(2.2)
    for (const { low, ratio, high } of rows) {
      expect(low).toBeLessThanOrEqual(ratio)
      expect(high).toBeGreaterThanOrEqual(ratio)
    }
  })

  it('spans 1 where nothing changed', () => {
    for (const { low, high } of compare(loadRun(), loadRun(), seeded())?.rows ?? []) {
      expect(low).toBeLessThanOrEqual(1)
      expect(high).toBeGreaterThanOrEqual(1)
    }
  })

  it('is not made of a few seconds', () => {
    expect(compare(loadRun({ seconds: [second(0), second(1)] }), loadRun(), seeded())).toBeUndefined()
  })

  it('is only made of like and like', () => {
    const now = loadRun()
    expect(isLike(now, loadRun())).toBe(true)
    expect(isLike(now, loadRun({ machine: { ...now.machine, processors: 8 } }))).toBe(false)
    expect(isLike(now, loadRun({ order: { ...now.order, rate: 40 } }))).toBe(false)
    expect(isLike(now, loadRun({ order: { ...now.order, seconds: 8 } }))).toBe(false)
    expect(isLike(now, loadRun({ order: { ...now.order, scheme: 'DPoP' } }))).toBe(false)
  })
})
