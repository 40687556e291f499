// The numbers of a country: which there are, and what each says of its owner.
import {
  digitAt,
  hasRightCheckDigits,
  isSyntheticOrAllowed,
  LINE_DANSER,
  numberAt,
  weigh,
} from '../numbers/national-id.ts'
import type { Person } from '../population.ts'

type Facts = Pick<Person, 'pid' | 'born' | 'gender' | 'kind'>

/** Undefined for what is no valid synthetic number. */
export function readNationalId(pid: string): Facts | undefined {
  const birthday = readBirthday(pid)
  if (birthday === undefined) return undefined
  return {
    pid,
    born: isoOf(birthday),
    gender: pid.charCodeAt(8) % 2 === 0 ? 'woman' : 'man',
    kind: numberAt(pid, 0) > 40 ? 'd-nummer' : 'fødselsnummer',
  }
}

/**
 * The day of birth as 20071231: of two, the greater is the later, and no text is made for it. Undefined for what is no valid
 * synthetic number. Tenor adds 80 to the month, NHN's SyntPop 65; a D-number 40 to the day.
 */
export function readBirthday(pid: string): number | undefined {
  if (pid === LINE_DANSER || !isSyntheticOrAllowed(pid) || !hasRightCheckDigits(pid)) return undefined
  const shownDay = numberAt(pid, 0)
  const shownMonth = numberAt(pid, 2)
  const day = shownDay > 40 ? shownDay - 40 : shownDay
  const month = shownMonth > 80 ? shownMonth - 80 : shownMonth - 65
  const year = yearOf(numberAt(pid, 4), 10 * numberAt(pid, 6) + digitAt(pid, 8))
  if (year === undefined || (day > 28 && day > lengthOf(year, month))) return undefined
  return (year * 100 + month) * 100 + day
}

export function isoOf(birthday: number): string {
  const [year, month, day] = [Math.floor(birthday / 10_000), Math.floor(birthday / 100) % 100, birthday % 100]
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** As `readBirthday` gives it. */
export const birthdayOf = (iso: string): number => Number(iso.replaceAll('-', ''))

export const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`)

const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The century follows from the individual number (Skatteetaten's table). Nobody of the 1800s is left. */
function yearOf(year: number, individual: number): number | undefined {
  if (individual < 500) return 1900 + year
  if (year < 40) return 2000 + year
  return individual >= 900 ? 1900 + year : undefined
}

const FIRST_BIRTHDAY = Date.UTC(1930, 0, 1)
export const BIRTHDAYS = 35_064
const DAY_MS = 86_400_000

/**
 * The number of the inhabitant with this index: as many are born on each day of 96 years (1930–2025), so the ages of the
 * country are even, unlike Norway's.
 */
export function countryPid(index: number): string {
  const birthday = new Date(FIRST_BIRTHDAY + (index % BIRTHDAYS) * DAY_MS)
  const year = birthday.getUTCFullYear()
  const date = [birthday.getUTCDate(), birthday.getUTCMonth() + 81, year % 100]
    .map((part) => String(part).padStart(2, '0'))
    .join('')
  let before = Math.floor(index / BIRTHDAYS)
  const first = year < 2000 ? 0 : 500
  for (let individual = first; individual < first + 500; individual += 1) {
    const digits = checkDigitsOf(date, individual)
    if (digits === undefined) continue
    if (before === 0) return `${date}${String(individual).padStart(3, '0')}${digits}`
    before -= 1
  }
  throw new RangeError(`there is nobody with the index ${index}`)
}

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9] as const
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6] as const

/** In numbers alone: `national-id.ts` says the same in text, a test holds the two together. */
function checkDigitsOf(date: string, individual: number): string | undefined {
  const [a, b, c] = [Math.floor(individual / 100), Math.floor(individual / 10) % 10, individual % 10]
  const first = digit(weigh(date, FIRST_WEIGHTS) + 4 * a + 5 * b + 2 * c)
  if (first === 10) return undefined
  const second = digit(weigh(date, SECOND_WEIGHTS) + 5 * a + 4 * b + 3 * c + 2 * first)
  return second === 10 ? undefined : `${first}${second}`
}

const digit = (sum: number) => (11 - (sum % 11)) % 11
