import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createRandom } from '../room/random.ts'
import { createLineMemory } from './line-memory.ts'

const lineOf = fc.string({ unit: 'grapheme', maxLength: 400 })

describe('lines kept within a bound of bytes', () => {
  it('are read back as they were, the newest of them, from any place on', () => {
    fc.assert(
      fc.property(
        fc.array(lineOf, { maxLength: 200 }),
        fc.nat(4_000),
        fc.nat(220),
        (lines, maxBytes, from) => {
          const memory = createLineMemory(maxBytes)
          for (const line of lines) memory.add(line)
          const held = memory.read(0, 1_000)
          expect(held).toEqual(lines.slice(memory.forgotten()))
          expect(memory.read(from, 3)).toEqual(lines.slice(Math.max(from, memory.forgotten())).slice(0, 3))
          expect(memory.bytes()).toBe(held.reduce((sum, line) => sum + Buffer.byteLength(line), 0))
          expect(memory.bytes() <= maxBytes || held.length === 1).toBe(true)
        },
      ),
    )
  })

  it('forget no more than they must', () => {
    const memory = createLineMemory(100)
    for (let count = 0; count < 50; count += 1) memory.add('0123456789')
    expect(memory.read(0, 100)).toHaveLength(10)
    expect(memory.forgotten()).toBe(40)
  })

  it('hold one line that is larger than the bound, and count from where others stopped', () => {
    const memory = createLineMemory(10, 7)
    memory.add('å'.repeat(2_000_000))
    expect(memory.read(0, 10)).toEqual(['å'.repeat(2_000_000)])
    memory.add('b')
    expect(memory.read(0, 10)).toEqual(['b'])
    expect(memory.forgotten()).toBe(8)
  })

  it('take the same memory again once the bound is reached, however long the lines are', () => {
    const random = createRandom('line-memory')
    const memory = createLineMemory(4_000_000)
    const add = (lines: number) => {
      for (let count = 0; count < lines; count += 1) memory.add('x'.repeat(500 + random.integer(3_000)))
    }
    const allocated = vi.spyOn(Buffer, 'allocUnsafeSlow')
    try {
      add(20_000)
      expect(allocated.mock.calls.length).toBeGreaterThan(4)
      allocated.mockClear()
      add(50_000)
      expect(allocated).not.toHaveBeenCalled()
    } finally {
      allocated.mockRestore()
    }
  })
})
