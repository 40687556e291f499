import { describe, expect, it } from 'vitest'
import { joinSeconds } from '../watching/seconds.ts'
import { readK6Record } from './k6-record.ts'

const lines = [
  {
    event: 'param',
    data: {
      aggregates: { counter: ['count', 'rate'], gauge: ['value'], rate: ['rate'], trend: ['med', 'p(95)'] },
    },
  },
  { event: 'metric', data: { time: { type: 'gauge' } } },
  { event: 'metric', data: { iterations: { type: 'counter' }, answer_ms: { type: 'trend' } } },
  { event: 'snapshot', data: [[2.5, 9], [20, 20], [1_000]] },
  { event: 'metric', data: { vus: { type: 'gauge' }, dropped_iterations: { type: 'counter' } } },
  { event: 'snapshot', data: [[3, 8], [1, 1], [21, 20.5], [2_000], [4]] },
  { event: 'stop', data: [[2_000]] },
]
const text = lines.map((line) => JSON.stringify(line)).join('\n')

describe('k6’s record', () => {
  it('gives each metric its values, also when more metrics turn up under way', () => {
    const [first, second] = readK6Record(text)
    expect(first).toEqual({
      at: 1_000,
      metrics: {
        answer_ms: { med: 2.5, 'p(95)': 9 },
        iterations: { count: 20, rate: 20 },
        time: { value: 1_000 },
      },
    })
    expect(second?.metrics['dropped_iterations']).toEqual({ count: 1, rate: 1 })
    expect(second?.metrics['vus']).toEqual({ value: 4 })
  })

  it('that was cut off in a line is read until there', () => {
    expect(readK6Record(text.slice(0, text.lastIndexOf('"stop"') - 60))).toHaveLength(1)
    expect(readK6Record('')).toEqual([])
  })

  it('is joined with what was watched in the same second', () => {
    const watched = {
      loopDelayP99Ms: 4,
      loopDelayMaxMs: 6,
      loopUtilisation: 0.2,
      simulatorProcessors: 0.3,
      rssMegabytes: 120,
      journalLagMs: 2,
      machineBusy: 0.5,
    }
    const seconds = joinSeconds(readK6Record(text), [{ ...watched, at: 2_300, exchanges: 41 }])
    expect(seconds.map(({ second, dropped }) => [second, dropped])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(seconds[0]?.watched).toEqual(watched)
    expect(
      joinSeconds(readK6Record(text), [{ ...watched, at: 60_000, exchanges: 41 }])[0]?.watched,
    ).toBeUndefined()
  })
  it('begins where the first patient is opened, however long it is until an answer comes', () => {
    const second = (at: number, metrics: Record<string, Record<string, number>>) => ({ at, metrics })
    const slow = [
      second(1_000, { http_reqs: { count: 3 } }),
      second(2_000, { patients_opened: { count: 1 } }),
      second(3_000, {}),
      second(4_000, { patients_opened: { count: 1 }, iterations: { count: 1 } }),
    ]
    expect(joinSeconds(slow, []).map(({ second: number }) => number)).toEqual([0, 1, 2])
    expect(joinSeconds(slow.slice(0, 1), [])).toEqual([])
  })
})
