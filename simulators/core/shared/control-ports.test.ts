import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createControlPorts } from './control-ports.ts'
import { LEASE_MS } from './leases.ts'
import type { SharedRedis } from './redis.ts'

const DAY = 24 * 60 * 60

/** One sorted set, which is all that is used. */
function sortedSet() {
  const scores = new Map<string, number>()
  let fails = false
  let seconds = 1_000_000
  const redis = {
    async zadd(_key: string, score: number, member: string) {
      if (fails) throw new Error('lost')
      scores.set(member, score)
    },
    async zremrangebyscore(_key: string, _low: string, high: number) {
      for (const [member, score] of scores) if (score <= high) scores.delete(member)
    },
    time: async () => [seconds, 0],
    zrange: async () => [...scores.keys()],
  } as unknown as SharedRedis
  return {
    redis,
    fail(now: boolean) {
      fails = now
    },
    pass(more: number) {
      seconds += more
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the control ports of replicas', () => {
  it('are known to each other, of those that come later too', async () => {
    const { redis } = sortedSet()
    const [first, second] = [
      createControlPorts(redis, { lost: vi.fn() }),
      createControlPorts(redis, { lost: vi.fn() }),
    ]
    expect(first.has(4401)).toBe(false)
    await first.announce(4401)
    await second.announce(4501)
    expect([second.has(4401), second.has(4501), second.has(4400)]).toEqual([true, true, false])
    await vi.advanceTimersByTimeAsync(LEASE_MS / 4)
    expect(first.has(4501)).toBe(true)
    first.close()
    second.close()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stay barred while Redis is away, and are forgotten a day after their replica', async () => {
    const { redis, fail, pass } = sortedSet()
    const lost = vi.fn()
    const gone = createControlPorts(redis, { lost })
    await gone.announce(4501)
    gone.close()
    const ports = createControlPorts(redis, { lost })
    await ports.announce(4401)
    fail(true)
    await vi.advanceTimersByTimeAsync(LEASE_MS / 4)
    expect([lost.mock.calls.length, ports.has(4501)]).toEqual([1, true])
    fail(false)
    pass(DAY)
    await vi.advanceTimersByTimeAsync(LEASE_MS / 4)
    expect([ports.has(4501), ports.has(4401)]).toEqual([false, true])
    ports.close()
  })
})
