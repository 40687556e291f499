import { describe, expect, it } from 'vitest'
import { createReplayMemory } from './replay-memory.ts'

describe('the replay memory', () => {
  it('remembers for at least one window and forgets after two', () => {
    const memory = createReplayMemory({ window: 11_000 })
    expect(memory.firstUse('key', 'jti', 100_000)).toBe(true)
    expect(memory.firstUse('key', 'other', 110_999)).toBe(true)
    expect(memory.firstUse('key', 'jti', 110_999)).toBe(false)
    memory.firstUse('key', 'later', 140_000)
    expect(memory.firstUse('key', 'jti', 140_000)).toBe(true)
  })

  it('remembers an entry across the turn of a window', () => {
    const memory = createReplayMemory({ window: 11_000 })
    memory.firstUse('key', 'old', 100_000)
    memory.firstUse('key', 'jti', 110_000)
    memory.firstUse('key', 'new', 111_500)
    expect(memory.firstUse('key', 'jti', 111_500)).toBe(false)
  })

  it('still remembers when the clock is set back', () => {
    const memory = createReplayMemory({ window: 11_000 })
    memory.firstUse('key', 'jti', 100_000)
    expect(memory.firstUse('key', 'jti', 50_000)).toBe(false)
  })

  it('never grows beyond two generations, even when the clock stands still', () => {
    const memory = createReplayMemory({ window: 11_000, cap: 100 })
    for (let index = 0; index < 1000; index += 1) memory.firstUse('key', `jti-${index}`, 100_000)
    expect(memory.size).toBeLessThanOrEqual(200)
    expect(memory.firstUse('key', 'jti-999', 100_000)).toBe(false)
  })
})
