import { describe, expect, it } from 'vitest'
import { isOpen, workdayOf, workdayOnOrBefore } from './workdays.ts'

describe('working days', () => {
  it('leave out weekends, and holidays that are fixed or follow Easter', () => {
    const closed = [
      ['2019-04-22', 'Easter Monday'],
      ['2021-05-24', 'Whit Monday'],
      ['2022-05-26', 'Ascension Day'],
      ['2024-03-28', 'Maundy Thursday'],
      ['2025-04-18', 'Good Friday'],
      ['2026-05-14', 'Ascension Day'],
      ['2024-05-17', 'Constitution Day'],
      ['2025-12-26', 'Boxing Day'],
      ['2024-08-11', 'a Sunday'],
      ['2024-11-23', 'a Saturday'],
    ] as const
    expect(closed.filter(([day]) => isOpen(day))).toEqual([])
    expect(['2026-05-20', '2025-04-22', '2024-02-13'].filter((day) => !isOpen(day))).toEqual([])
  })

  it('go back to the nearest open day, but not past a birth', () => {
    expect(workdayOnOrBefore('2025-04-21')).toBe('2025-04-16')
    expect(workdayOf('2025-04-19', '2025-04-20')).toBe('2025-04-20')
  })
})
