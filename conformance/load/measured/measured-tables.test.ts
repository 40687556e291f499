import { describe, expect, it } from 'vitest'
import { capacityMeasured, measuredCapacity, measuredRatios, ratiosMeasured } from './measured-tables.ts'

const machine = { processors: 2, model: 'AMD EPYC', node: 'v24.21.0', k6: '1.8.1', load: 0.14 }
const startedAt = '2026-11-22T18:21:33.000Z'

describe('what was measured', () => {
  it('is, of capacity, a row for each kind of call and the sums that follow', () => {
    const { table, text } = capacityMeasured({
      schemaVersion: 1,
      suiteVersion: '0.1.0',
      startedAt,
      machine,
      pinned: true,
      secondsEach: 6,
      figures: [
        {
          id: 'log-in',
          title: { nb: 'innlogging', en: 'log-in' },
          perSecond: 55.5,
          simulatorMicros: 8_000,
          k6Micros: 3_000,
          limit: 'simulator',
          wrong: 0,
          loopDelayP99Ms: 12,
        },
      ],
      growth: { one: 1_000, two: 1_400, factor: 1.4 },
      national: { peak: 548, perCore: 5_000, cores: 0.3 },
    })
    expect(table[1]).toEqual(['Log-in', '55.5', '8000', '125', '3000', 'simulator', '12 ms'])
    expect(text).toBe(
      'Measured 2026-11-22 18:21 UTC on 2 × AMD EPYC (Node v24.21.0, k6 1.8.1) at a load of 0.1. One process answered 1000 look-ups per second and two 1400, × 1.4, with k6 on the same processors. The national peak of 548 look-ups per second takes 0.3 cores with half of them kept free.',
    )
  })

  it('is, of ratios, a row for each server', () => {
    const spread = { median: 0.5, low: 0.4, high: 0.6 }
    const { table } = ratiosMeasured({
      schemaVersion: 1,
      suiteVersion: '0.1.0',
      startedAt,
      machine,
      pinned: null,
      secondsEach: 5,
      rounds: 4,
      figures: [
        {
          variant: 'bearer-known',
          ratio: spread,
          cpuRatio: 0.45,
          cpuMicros: 100,
          perSecond: 2_000,
          requests: 40_000,
          failed: 0,
          generatorBusy: 0.9,
          k6Micros: 400,
          serverBusy: 0.2,
        },
      ],
    })
    expect(table[1]).toEqual(['Look-up with Bearer', '2000', '0.50', '100', '0.45', '20 %', '400'])
  })

  it('is kept beside the code, of every kind', () => {
    expect(measuredCapacity().table).toHaveLength(5)
    expect(measuredRatios().table).toHaveLength(4)
  })
})
