import { describe, expect, it } from 'vitest'
import { createNewest } from './newest.ts'

describe('the newest of what comes', () => {
  it('are no more than so many', () => {
    const newest = createNewest<number>({ most: 3, heaviest: 1_000 })
    newest.add([1, 2])
    expect([newest.all(), newest.shortened()]).toEqual([[1, 2], false])
    newest.add([3, 4, 5])
    expect([newest.all(), newest.shortened()]).toEqual([[3, 4, 5], true])
  })

  it('weigh no more together than so much, though they are few; the very newest is always there', () => {
    const newest = createNewest<{ text: string }>({ most: 5_000, heaviest: 1_000 })
    const [large, small] = [{ text: 'x'.repeat(600) }, { text: 'y' }]
    newest.add([large, large, small])
    expect([newest.all(), newest.shortened()]).toEqual([[large, small], true])
    newest.add([{ text: 'z'.repeat(2_000) }])
    expect(newest.all()).toEqual([{ text: 'z'.repeat(2_000) }])
    newest.add([small])
    expect(newest.all()).toEqual([small])
  })

  it('begin anew', () => {
    const newest = createNewest<string>({ most: 1, heaviest: 10 })
    newest.add(['a', 'b'])
    newest.clear()
    newest.add(['0123456789'])
    expect([newest.all(), newest.shortened()]).toEqual([['0123456789'], false])
  })
})
