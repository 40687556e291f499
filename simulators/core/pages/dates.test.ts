import { describe, expect, it } from 'vitest'
import { dateIn, dayInNorway, momentIn } from './dates.ts'

describe('dates on pages', () => {
  it('are written as in Norway, and with the month’s name in English', () => {
    expect(dateIn('nb', '1969-11-13')).toBe('13.11.1969')
    expect(dateIn('en', '1969-11-03')).toBe('3 Nov 1969')
  })

  it('are the day it is in Norway, also in the hour or two when UTC has not come so far', () => {
    expect(dayInNorway(Date.parse('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
    expect(dayInNorway(Date.parse('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
    expect(dayInNorway(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })

  it('carry the time of a moment in Norway, winter and summer', () => {
    expect(momentIn('nb', '2026-03-02T23:30:05.123Z')).toBe('03.03.2026 00:30:05')
    expect(momentIn('en', '2026-07-02T12:30:05.123Z')).toBe('2 Jul 2026 14:30:05')
  })
})
