import { describe, expect, it } from 'vitest'
import { badManners, createBreaker, goodManners } from './manners.ts'

describe('good manners', () => {
  it('wait longer each time, at random', () => {
    expect([1, 2, 3].map((attempt) => goodManners.wait(attempt, undefined, 1))).toEqual([1, 2, 4])
    expect(goodManners.wait(3, undefined, 0)).toBe(0)
    expect(goodManners.wait(20, undefined, 1)).toBe(8)
  })

  it('honour Retry-After, and do not all come back in the same moment', () => {
    expect(goodManners.wait(1, 5, 0.25)).toBe(5.25)
  })

  it('stop asking after five failures, try once after the pause, and go on when that works', () => {
    const breaker = createBreaker(goodManners)
    for (let count = 0; count < 5; count += 1) breaker.tell(false, 100)
    expect(breaker.closed(101)).toBe(false)
    expect(breaker.closed(115)).toBe(true)
    breaker.tell(false, 115)
    expect(breaker.closed(116)).toBe(false)
    breaker.tell(true, 131)
    expect(breaker.closed(131)).toBe(true)
  })
})

describe('bad manners', () => {
  it('never stop', () => {
    const breaker = createBreaker(badManners)
    for (let count = 0; count < 100; count += 1) breaker.tell(false, 0)
    expect(breaker.closed(0)).toBe(true)
    expect(badManners.wait(9, 120, 1)).toBe(0.1)
  })
})
