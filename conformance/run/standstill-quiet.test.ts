// An EPJ that was stopped with the machine goes on with its step when it wakes: what it does then is the old attempt's.
import { describe, expect, it } from 'vitest'
import { untilQuiet, walkAwake } from './standstill.ts'

describe('an attempt that was given up', () => {
  it('ends when the EPJ is done with it, and the next one begins after that', async () => {
    const order: string[] = []
    const stood = [43, 0]
    await walkAwake({
      walk: async () => {
        order.push('walk')
        return { outcome: 'completed' }
      },
      settle: async () => {
        order.push('settle')
      },
      abandon: () => order.push('abandon'),
      watch: () => ({ seconds: () => stood.shift() ?? 0, end: () => undefined }),
    })
    expect(order).toEqual(['walk', 'settle', 'abandon', 'walk'])
  })

  it('is not waited for where the machine never stood still', async () => {
    let settled = false
    await walkAwake({
      walk: async () => ({ outcome: 'completed' }),
      settle: async () => {
        settled = true
      },
      abandon: () => undefined,
      watch: () => ({ seconds: () => 0, end: () => undefined }),
    })
    expect(settled).toBe(false)
  })
})

describe('quiet', () => {
  /** Answers as told while it is waited, and how often that was. */
  async function waits(calls: readonly number[]): Promise<number> {
    let [answered, waited] = [0, 0]
    await untilQuiet(
      () => answered,
      async () => {
        answered += calls[waited] ?? 0
        waited += 1
      },
    )
    return waited
  }

  it('is a while without a call', async () => {
    expect(await waits([])).toBe(1)
    expect(await waits([1, 2])).toBe(3)
  })

  it('is not waited for without end', async () => {
    expect(await waits(Array.from({ length: 1000 }, () => 1))).toBe(15)
  })
})
