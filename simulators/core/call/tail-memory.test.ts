import { describe, expect, it } from 'vitest'
import { createTailMemory } from './tail-memory.ts'

const long = (start: string, end: string) => start + 'x'.repeat(100) + end

describe('a memory of long texts', () => {
  it('gives back what was kept for the same name and text', () => {
    const memory = createTailMemory<number>(10_000)
    memory.set('authorization', long('a', 'end'), 1)
    expect(memory.get('authorization', long('a', 'end'))).toBe(1)
    expect(memory.get('dpop', long('a', 'end'))).toBeUndefined()
  })

  it('never takes a text for another with the same end', () => {
    const memory = createTailMemory<number>(10_000)
    memory.set('authorization', long('a', 'end'), 1)
    expect(memory.get('authorization', long('b', 'end'))).toBeUndefined()
    memory.set('authorization', long('b', 'end'), 2)
    expect(memory.get('authorization', long('a', 'end'))).toBeUndefined()
    expect(memory.get('authorization', long('b', 'end'))).toBe(2)
  })

  it('tells short texts apart by their name, too', () => {
    const memory = createTailMemory<number>(10_000)
    memory.set('accept', '*/*', 1)
    memory.set('x', '*/*', 2)
    expect([memory.get('accept', '*/*'), memory.get('x', '*/*')]).toEqual([1, 2])
  })

  it('forgets what is not used when it is full, and keeps what is', () => {
    const memory = createTailMemory<number>(1_000)
    memory.set('n', 'used', 0)
    for (let count = 0; count < 200; count += 1) {
      memory.set('n', `other ${count}`, count)
      expect(memory.get('n', 'used')).toBe(0)
    }
    expect(memory.get('n', 'other 0')).toBeUndefined()
    expect(memory.get('n', 'other 199')).toBe(199)
  })

  it('keeps nothing that is larger than itself', () => {
    const memory = createTailMemory<number>(100)
    memory.set('n', 'y'.repeat(101), 1)
    expect(memory.get('n', 'y'.repeat(101))).toBeUndefined()
  })
})
