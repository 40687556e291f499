import { describe, expect, it } from 'vitest'
import { arrivalTime, plannedArrivals } from './arrival-times.ts'

const steady = { startRate: 20, stages: [{ target: 20, seconds: 30 }] }
const ramp = {
  startRate: 0,
  stages: [
    { target: 100, seconds: 10 },
    { target: 100, seconds: 5 },
  ],
}

describe('arrivals', () => {
  it('are counted under the curve of their rate', () => {
    expect(plannedArrivals(steady)).toBe(600)
    expect(plannedArrivals(ramp)).toBe(1000)
  })

  it('come evenly at a steady rate, and closer and closer on a ramp', () => {
    expect(arrivalTime(steady, 100)).toBeCloseTo(5)
    expect(arrivalTime(ramp, 125)).toBeCloseTo(5)
    expect(arrivalTime(ramp, 500)).toBeCloseTo(10)
    expect(arrivalTime(ramp, 700)).toBeCloseTo(12)
    expect(arrivalTime(ramp, 5_000)).toBe(15)
  })
})
