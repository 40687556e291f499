import { describe, expect, it } from 'vitest'
import { summarise } from '../../bench/statistics.ts'
import { figureOf, type Moment, type RatioSlice, type Ratios, sliceOf } from './ratios.ts'
import { ratiosText } from './ratios-table.ts'

const START = 1_000_000
/** The end of the second of this number, in which k6 recorded so many answers. */
const recorded = (counts: readonly number[]) =>
  counts.map((count, index) => ({ at: START + (index + 1) * 1_000, metrics: { iterations: { count } } }))

/** A server that is idle for two seconds, then costs 100 ms of each, and k6 900 ms. */
const moments: readonly Moment[] = Array.from({ length: 40 }, (_, index) => {
  const busy = Math.max(0, index * 0.25 - 2)
  return { at: START + 30 + index * 250, serverMicros: busy * 100_000, k6Micros: busy * 900_000 }
})

const slice = (changes: Partial<Parameters<typeof sliceOf>[0]> = {}) =>
  sliceOf({
    variant: 'bearer-known',
    recorded: recorded([0, 0, 400, 900, 1_000, 1_000, 1_000, 1_000, 300]),
    moments,
    failed: 0,
    k6Share: 1,
    ...changes,
  })

describe('a slice of ratios', () => {
  it('is the processor time of the steady seconds, without setup, climb and end', () => {
    expect(slice()).toMatchObject({ requests: 4_000, seconds: 4, failed: 0 })
    expect(slice()?.serverMicros).toBeCloseTo(100, 5)
    expect(slice()?.k6Micros).toBeCloseTo(900, 5)
    expect(slice()?.generatorBusy).toBeCloseTo(0.9, 5)
    expect(slice({ k6Share: 2 })?.generatorBusy).toBeCloseTo(0.45, 5)
  })

  it('is none where too little was recorded', () => {
    expect(slice({ recorded: recorded([0, 0, 0]) })).toBeUndefined()
    expect(slice({ recorded: recorded([0, 0, 900, 200]) })).toBeUndefined()
    expect(slice({ recorded: [] })).toBeUndefined()
  })

  it('without what k6 used, where the operating system does not tell, has the server’s time all the same', () => {
    const bare = moments.map(({ at, serverMicros }) => ({ at, serverMicros }))
    expect(slice({ moments: bare })).toMatchObject({ k6Micros: 0, generatorBusy: 0 })
    expect(slice({ moments: bare })?.serverMicros).toBeCloseTo(100, 5)
  })
})

describe('the ratios', () => {
  const of = (variant: string, perSecond: number, serverMicros: number, k6Micros: number): RatioSlice => ({
    variant,
    requests: perSecond,
    seconds: 1,
    failed: 0,
    serverMicros,
    k6Micros,
    generatorBusy: 0.9,
  })
  const slices = [
    of('bare', 3_000, 50, 300),
    of('bearer-known', 2_400, 100, 350),
    of('bare', 3_000, 50, 300),
    of('dpop-verified', 600, 1_600, 1_100),
    of('bare', 3_000, 50, 300),
  ]
  const ratios: Ratios = {
    schemaVersion: 1,
    suiteVersion: '0.1.0',
    startedAt: '2026-11-22T08:00:00.000Z',
    machine: { processors: 2, model: 'AMD EPYC', node: 'v24.21.0', k6: '1.8.1', load: 0.1 },
    pinned: { server: 0, generator: 1 },
    secondsEach: 1,
    rounds: 1,
    figures: summarise(slices).map((variant) => figureOf(variant, slices)),
  }

  it('are told by rate and by processor time, with who was the limit of the rate', () => {
    const lines = ratiosText(ratios, 'en').split('\n')
    expect(lines[3]?.split(/ {2,}/)).toEqual([
      'look-up with Bearer',
      '2400',
      '0.80',
      '100',
      '0.50',
      '24 %',
      '350',
    ])
    expect(lines[4]?.split(/ {2,}/)).toEqual([
      'look-up with DPoP',
      '600',
      '0.20',
      '1600',
      '0.03',
      '96 %',
      '1100',
    ])
    expect(lines.join('\n')).toContain(
      'k6 and not the server was the limit for: bare node:http, nothing checked, look-up with Bearer.',
    )
  })

  it('at one rate for all are held against each other by processor time', () => {
    expect(ratiosText({ ...ratios, rate: 300 }, 'nb')).toContain('Alle ble spurt 300 ganger i sekundet')
    expect(ratiosText({ ...ratios, rate: 300 }, 'nb')).not.toContain('Grensen var k6')
  })
})
