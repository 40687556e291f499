import { describe, expect, it } from 'vitest'
import { executors, once, PATIENCE_SECONDS } from './executors.ts'

const stream = {
  name: 'openings',
  exec: 'opening',
  startAfterSeconds: 1.5,
  startRate: 0.5,
  stages: [{ target: 2.5, seconds: 30 }],
  workers: { ready: 4, most: 40 },
  openings: 1,
  thinkMs: 0,
}

describe('executors', () => {
  it('come by arrivals, counted per minute so that parts of one per second can be said', () => {
    expect(executors([stream])).toEqual({
      openings: {
        executor: 'ramping-arrival-rate',
        exec: 'opening',
        startTime: '1500ms',
        startRate: 30,
        timeUnit: '1m',
        stages: [{ target: 150, duration: '30000ms' }],
        preAllocatedVUs: 4,
        maxVUs: 40,
        gracefulStop: '25s',
      },
    })
  })

  it('wait at the end for longer than any answer is waited for, so that the slowest are counted', () => {
    const { openings } = executors([stream])
    expect(
      openings && 'gracefulStop' in openings && Number.parseInt(openings.gracefulStop, 10),
    ).toBeGreaterThan(PATIENCE_SECONDS)
  })

  it('do some things once', () => {
    expect(once('breakDown', 20)).toMatchObject({ iterations: 1, startTime: '20000ms', exec: 'breakDown' })
  })
})
