import { describe, expect, it } from 'vitest'
import {
  BARE,
  gain,
  inPairs,
  median,
  quantile,
  rotate,
  type Slice,
  summarise,
  toNeighbour,
} from './statistics.ts'

const slice = (variant: string, requests: number, more: Partial<Slice> = {}): Slice => ({
  variant,
  requests,
  seconds: 1,
  failed: 0,
  serverMicros: 1_000_000 / requests,
  generatorBusy: 0.5,
  ...more,
})

describe('the order of slices', () => {
  it('begins each round with another variant and has the bare server on both sides of every slice', () => {
    const order = rotate(['a', 'b', 'c'], 3)
    expect(order.filter((name) => name !== BARE)).toEqual(['a', 'b', 'c', 'b', 'c', 'a', 'c', 'a', 'b'])
    for (const [index, name] of order.entries())
      if (name !== BARE) expect([order[index - 1], order[index + 1]]).toEqual([BARE, BARE])
  })

  it('has two that are compared beside each other and beside the bare server, and neither always first', () => {
    expect(inPairs('engine', 'room', 2)).toEqual([BARE, 'engine', 'room', BARE, 'room', 'engine', BARE])
  })
})

describe('the ratios', () => {
  it('hold each slice against its neighbours, so that a machine that slows down does not count', () => {
    const slices = [
      slice(BARE, 40_000),
      slice('dpop', 7_000),
      slice(BARE, 30_000),
      slice('dpop', 2_000),
      slice(BARE, 10_000),
      slice('dpop', 1_000),
      slice(BARE, 10_000),
    ]
    expect(summarise(slices).find(({ variant }) => variant === 'dpop')?.ratio).toEqual({
      median: 0.1,
      low: 0.1,
      high: expect.closeTo(0.15),
    })
  })

  it('of two that are compared leave the bare server out, whose speed leaps from slice to slice', () => {
    const slices = [
      slice(BARE, 47_000),
      slice('engine', 400),
      slice('room', 360),
      slice(BARE, 18_000),
      slice('room', 180),
      slice('engine', 200),
      slice(BARE, 40_000),
    ]
    expect(toNeighbour(slices, 'room', 'engine')).toEqual({ median: 0.9, low: 0.9, high: 0.9 })
  })

  it('use the one neighbour there is at the end of a run that was cut short', () => {
    const [, dpop] = summarise([slice(BARE, 10_000), slice('dpop', 2_000)])
    expect(dpop?.ratio.median).toBe(0.2)
  })

  it('take rates, not counts, when a slice ended early', () => {
    const [, dpop] = summarise([
      slice(BARE, 10_000),
      slice('dpop', 1_000, { seconds: 0.5 }),
      slice(BARE, 10_000),
    ])
    expect(dpop?.ratio.median).toBe(0.2)
    expect(dpop?.perSecond).toBe(2_000)
  })

  it('compare processor time by the calmest quarter', () => {
    const [bare, dpop] = summarise([
      slice(BARE, 1, { serverMicros: 25 }),
      slice('dpop', 1, { serverMicros: 125 }),
      slice(BARE, 1, { serverMicros: 25 }),
      slice('dpop', 1, { serverMicros: 125 }),
      slice(BARE, 1, { serverMicros: 400 }),
      slice('dpop', 1, { serverMicros: 900 }),
    ])
    expect(bare?.cpuRatio).toBe(1)
    expect(dpop?.cpuRatio).toBeCloseTo(0.2)
  })

  it('add up what failed', () => {
    const [bare] = summarise([slice(BARE, 10, { failed: 1 }), slice(BARE, 10, { failed: 2 })])
    expect(bare).toMatchObject({ requests: 20, failed: 3 })
  })

  it('say how many times faster one variant is than another', () => {
    const slices = [
      slice(BARE, 10_000),
      slice('dpop', 2_000),
      slice(BARE, 10_000),
      slice('naive', 500),
      slice(BARE, 10_000),
    ]
    expect(gain(slices, 'dpop', 'naive').median).toBe(4)
  })
})

describe('quantiles', () => {
  it('lie between the nearest values', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2)
    expect(quantile([7], 0.99)).toBe(7)
    expect(median([])).toBeNaN()
  })
})
