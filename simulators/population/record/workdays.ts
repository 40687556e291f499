// Days on which surgeries, outpatient clinics and laboratories are open: neither weekends nor Norwegian holidays.
import { addDays } from './days.ts'

const DAY_MS = 86_400_000

const FIXED = ['01-01', '05-01', '05-17', '12-24', '12-25', '12-26', '12-31']
/** Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday: days from Easter Sunday. */
const FROM_EASTER = [-3, -2, 1, 39, 50]

/** The day itself, or the nearest open one before it. */
export function workdayOnOrBefore(day: string): string {
  return isOpen(day) ? day : workdayOnOrBefore(addDays(day, -1))
}

/** The same for a person's day: what would come before the birth stays where it is. */
export function workdayOf(born: string, day: string): string {
  const open = workdayOnOrBefore(day)
  return open < born ? day : open
}

export function isOpen(day: string): boolean {
  const date = new Date(day)
  const weekday = date.getUTCDay()
  if (weekday === 0 || weekday === 6 || FIXED.includes(day.slice(5))) return false
  return !FROM_EASTER.includes((date.getTime() - easterSunday(date.getUTCFullYear())) / DAY_MS)
}

/** After the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const corrected = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const moon = (corrected + 19 * golden + 15) % 30
  const epact =
    moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11))
  const sunday = (year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4)) % 7
  return Date.UTC(year, 2, 28 + epact - sunday)
}
