import { describe, expect, it } from 'vitest'
import { weekOf, weeksUpTo } from './week.ts'

describe('weekOf', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-W47', '2026-11-16'],
    ['2026-11-22T22:59:59Z', '2026-W47', '2026-11-16'],
    ['2026-11-22T23:00:00Z', '2026-W48', '2026-11-23'],
    ['2026-12-31T12:00:00Z', '2026-W53', '2026-12-28'],
    ['2027-01-03T12:00:00Z', '2026-W53', '2026-12-28'],
    ['2027-01-04T12:00:00Z', '2027-W01', '2027-01-04'],
    ['2024-12-30T12:00:00Z', '2025-W01', '2024-12-30'],
  ])('puts %s in %s', (at, name, from) => {
    expect(weekOf(Date.parse(at))).toEqual({ name, from })
  })
})

describe('weeksUpTo', () => {
  it('ends with the week of the moment, without gaps', () => {
    const weeks = weeksUpTo(Date.parse('2027-01-06T12:00:00Z'), 3)
    expect(weeks.map(({ name }) => name)).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  })
})
