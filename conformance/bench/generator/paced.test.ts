import { describe, expect, it } from 'vitest'
import { dueBy } from './paced.ts'

describe('requests at a steady rate', () => {
  it('are due when their time has come: sent an interval late, each would seem to have waited that long', () => {
    expect([0, 1.9, 2, 3.9, 4].map((milliseconds) => dueBy(milliseconds, 500))).toEqual([1, 1, 2, 2, 3])
  })
})
