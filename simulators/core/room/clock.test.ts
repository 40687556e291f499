import { describe, expect, it } from 'vitest'
import { createClock } from './clock.ts'

const START = Date.parse('2026-03-02T08:00:00.000Z')

function movable() {
  let machine = START
  const clock = createClock(() => machine)
  return {
    clock,
    pass(ms: number) {
      machine += ms
    },
  }
}

describe('a room’s clock', () => {
  it('follows the machine until it is frozen, and goes on from where it stood', () => {
    const { clock, pass } = movable()
    pass(1_000)
    expect(clock.now()).toBe(START + 1_000)
    clock.freeze()
    pass(5_000)
    expect(clock.now()).toBe(START + 1_000)
    clock.resume()
    pass(2_000)
    expect(clock.now()).toBe(START + 3_000)
  })

  it('can be set, running or frozen', () => {
    const { clock, pass } = movable()
    clock.set(START + 60_000)
    pass(1_000)
    expect(clock.now()).toBe(START + 61_000)
    clock.freeze()
    clock.set(START)
    pass(1_000)
    expect(clock.state()).toEqual({ now: '2026-03-02T08:00:00.000Z', frozen: true, aheadMs: -2_000 })
  })

  it('runs timers in order, each at its own moment, and waits for them, when time is advanced', async () => {
    const { clock } = movable()
    clock.freeze()
    const seen: [string, number][] = []
    clock.after(20_000, () => void seen.push(['second', clock.now() - START]))
    clock.after(10_000, async () => {
      await Promise.resolve()
      seen.push(['first', clock.now() - START])
      clock.after(5_000, () => void seen.push(['chained', clock.now() - START]))
    })
    clock.after(90_000, () => void seen.push(['later', 0]))
    await clock.advance(60_000)
    expect(seen).toEqual([
      ['first', 10_000],
      ['chained', 15_000],
      ['second', 20_000],
    ])
    expect(clock.now()).toBe(START + 60_000)
  })

  it('does not run a cancelled timer', async () => {
    const { clock } = movable()
    let ran = false
    clock
      .after(1_000, () => {
        ran = true
      })
      .cancel()
    await clock.advance(5_000)
    expect(ran).toBe(false)
  })
})
