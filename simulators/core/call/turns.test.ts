import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

describe('work at the end of a turn', () => {
  it('is done together, in its order, and what it hands in itself after all of it', async () => {
    const done: string[] = []
    const atTurnsEnd = createTurns((problem) => {
      throw problem
    })
    atTurnsEnd(() => {
      done.push('a')
      atTurnsEnd(() => void done.push('c'))
    })
    atTurnsEnd(() => void done.push('b'))
    expect(done).toEqual([])
    await nextTurn()
    expect(done).toEqual(['a', 'b', 'c'])
    atTurnsEnd(() => void done.push('d'))
    await nextTurn()
    expect(done).toEqual(['a', 'b', 'c', 'd'])
  })

  it('goes on after work that throws, which is told', async () => {
    const done: string[] = []
    const told: unknown[] = []
    const atTurnsEnd = createTurns((problem) => void told.push(problem))
    const wrong = new Error('wrong')
    atTurnsEnd(() => {
      throw wrong
    })
    atTurnsEnd(() => void done.push('b'))
    await nextTurn()
    expect([done, told]).toEqual([['b'], [wrong]])
  })
})
