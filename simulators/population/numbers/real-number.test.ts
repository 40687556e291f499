// Which eleven digits could be a living person's, and which may be used here, at the bounds of days and months.
import { describe, expect, it } from 'vitest'
import { hasRightCheckDigits, isSyntheticOrAllowed, LINE_DANSER, withWrongCheckDigit } from './national-id.ts'
import { isRealPid } from './real-number.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** With right check digits: the first number of that day and month in the year 85. */
function numberOf(day: number, month: number): string {
  for (let rest = 0; rest < 100_000; rest += 1) {
    const pid = `${two(day)}${two(month)}85${String(rest).padStart(5, '0')}`
    if (hasRightCheckDigits(pid)) return pid
  }
  throw new RangeError(`no number has the day ${day} and the month ${month}`)
}

const within = (low: number, value: number, high: number) => low <= value && value <= high
const DAYS = [0, 1, 31, 32, 40, 41, 71, 72].map(
  (day) => [day, within(1, day, 31) || within(41, day, 71)] as const,
)

describe('a number with right check digits', () => {
  const months = [0, 1, 12, 13, 41, 52, 65, 66, 77, 78, 80, 81, 92, 93]
  it.each(DAYS)('on day %d could be somebody’s, or be synthetic: %s', (day, isDay) => {
    for (const month of months) {
      const pid = numberOf(day, month)
      const synthetic = isDay && (within(66, month, 77) || within(81, month, 92))
      expect([pid, isSyntheticOrAllowed(pid)]).toEqual([pid, synthetic])
      expect([pid, isRealPid(pid)]).toEqual([pid, isDay && within(1, month, 12)])
    }
  })

  it('is nobody’s any more with a wrong one, and Line Danser’s may be used', () => {
    expect(isRealPid(numberOf(1, 1))).toBe(true)
    expect(isRealPid(withWrongCheckDigit(numberOf(1, 1)))).toBe(false)
    expect([hasRightCheckDigits(LINE_DANSER), isRealPid(LINE_DANSER)]).toEqual([true, false])
  })
})
