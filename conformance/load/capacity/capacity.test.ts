import { describe, expect, it } from 'vitest'
import { renderCapacityPage } from '#reports/load/capacity.ts'
import { capacityKinds, figureOf, nationalSum, type Observed } from './capacity.ts'

const [bearer] = capacityKinds
const second = (changes: Partial<Observed> = {}): Observed => ({
  perSecond: 2_000,
  simulatorProcessors: 1,
  k6Processors: 0.5,
  loopUtilisation: 0.98,
  loopDelayP99Ms: 20,
  ...changes,
})
const figure = (seconds: readonly Observed[]) => {
  if (!bearer) throw new Error('no kinds')
  return figureOf(bearer, seconds, { wrong: 0, k6Share: 1 })
}

describe('capacity', () => {
  it('is what was done in the middling second, and the processor time of each', () => {
    expect(figure([second(), second({ perSecond: 2_200 }), second({ perSecond: 1_800 })])).toMatchObject({
      perSecond: 2_000,
      simulatorMicros: 500,
      k6Micros: 250,
      limit: 'simulator',
    })
  })

  it('tells the event loop of the middling second to a tenth of a millisecond', () => {
    expect(figure([second({ loopDelayP99Ms: 7.1 }), second({ loopDelayP99Ms: 7.3 })]).loopDelayP99Ms).toBe(
      7.2,
    )
    expect(figure([second({ loopDelayP99Ms: 148.2 }), second({ loopDelayP99Ms: 0.2 })]).loopDelayP99Ms).toBe(
      74.2,
    )
  })

  it('says when it was k6 that had no more to give, or neither', () => {
    expect(figure([second({ loopUtilisation: 0.6, k6Processors: 0.95 })]).limit).toBe('k6')
    expect(figure([second({ loopUtilisation: 0.6 })]).limit).toBe('neither')
  })

  it('is a page that names ceilings, growth and the sum of the country', () => {
    const machine = { processors: 2, model: 'AMD EPYC', node: 'v24.21.0', k6: '1.8.1', load: 0.1 }
    const html = renderCapacityPage(
      {
        schemaVersion: 1,
        suiteVersion: '0.1.0',
        startedAt: '2026-11-22T08:00:00.000Z',
        machine,
        pinned: true,
        secondsEach: 6,
        figures: [figure([second()])],
        growth: { one: 1_000, two: 1_500, factor: 1.5 },
        national: nationalSum(548, { simulatorMicros: 500 }),
      },
      'en',
    )
    for (const text of [
      'health indicator, Bearer',
      '× 1.5',
      '548 look-ups per second',
      'takes 0.6 cores',
      '1\u00a0500',
    ])
      expect(html).toContain(text)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
  })

  it('draws what each kind of call costs, the dearest as the longest', () => {
    const { title } = figure([second()])
    const html = renderCapacityPage(
      {
        schemaVersion: 1,
        suiteVersion: '0.1.0',
        startedAt: '2026-11-22T08:00:00.000Z',
        machine: { processors: 2, model: 'AMD EPYC', node: 'v24.21.0', k6: '1.8.1', load: 0.1 },
        pinned: true,
        secondsEach: 6,
        figures: [2_500, 10_000, 0].map((simulatorMicros) => ({
          ...figure([second()]),
          title,
          simulatorMicros,
        })),
        national: nationalSum(548, { simulatorMicros: 500 }),
      },
      'nb',
    )
    expect([...html.matchAll(/<rect width="([\d.]+)"/g)].map(([, share]) => share)).toEqual([
      '25',
      '100',
      '0',
    ])
    expect(html).toContain('2,5 ms prosessortid')
    expect(html).toContain('10\u00a0000')
  })

  it('sums the national peak up in processors of which half is kept free', () => {
    expect(nationalSum(550, { simulatorMicros: 500 })).toEqual({ peak: 550, perCore: 2_000, cores: 0.6 })
    expect(nationalSum(550, { simulatorMicros: 0 })).toMatchObject({ cores: 0 })
  })
})
