import { describe, expect, it } from 'vitest'
import { momentIn } from '#simulators/core/pages/dates.ts'
import { onRecordsEnd } from './record-day.ts'

describe('the day on which the records end', () => {
  it.each([
    ['in winter', '2027-03-02T07:15:30.500Z', '30.09.2026 08:15:30'],
    ['in summer', '2027-06-02T06:15:30.000Z', '30.09.2026 08:15:30'],
    ['just after midnight', '2026-11-22T23:30:00.000Z', '30.09.2026 00:30:00'],
    ['just before midnight', '2026-07-01T21:59:59.000Z', '30.09.2026 23:59:59'],
  ])('has the same time of day in Norway, %s', (_when, at, expected) => {
    expect(momentIn('nb', new Date(onRecordsEnd(Date.parse(at))).toISOString())).toBe(expected)
  })
})
