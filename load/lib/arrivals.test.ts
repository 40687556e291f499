import { describe, expect, it } from 'vitest'
import { arrivals, plannedOpenings } from './arrivals.ts'

describe('arrivals', () => {
  it('keeps a constant rate by arrivals, not by workers that wait', () => {
    expect(arrivals({ shape: 'constant', rate: 20, seconds: 30 })).toEqual({
      executor: 'constant-arrival-rate',
      rate: 20,
      timeUnit: '1s',
      duration: '30000ms',
      preAllocatedVUs: 4,
      maxVUs: 40,
    })
  })

  it('ramps up to the rate, stays there for half the time, and goes down', () => {
    expect(arrivals({ shape: 'ramp', rate: 100, seconds: 60 })).toMatchObject({
      executor: 'ramping-arrival-rate',
      startRate: 10,
      stages: [
        { target: 100, duration: '20000ms' },
        { target: 100, duration: '30000ms' },
        { target: 10, duration: '10000ms' },
      ],
    })
  })

  it('counts the openings a plan amounts to', () => {
    expect(plannedOpenings({ shape: 'constant', rate: 20, seconds: 30 })).toBe(600)
    // 30 s at 100/s, and 30 s at a mean of 55/s.
    expect(plannedOpenings({ shape: 'ramp', rate: 100, seconds: 60 })).toBe(4650)
  })

  it('has enough workers for an answer time of 50 ms, and room for two seconds', () => {
    expect(arrivals({ shape: 'constant', rate: 1000, seconds: 1 })).toMatchObject({
      preAllocatedVUs: 50,
      maxVUs: 2000,
    })
  })

  it('never asks k6 for less than one arrival per second or for parts of one', () => {
    expect(arrivals({ shape: 'constant', rate: 0.2, seconds: 5 })).toMatchObject({ rate: 1 })
    expect(arrivals({ shape: 'ramp', rate: 2.4, seconds: 0.5 })).toMatchObject({ startRate: 1 })
  })
})
