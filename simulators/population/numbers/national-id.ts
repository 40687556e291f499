// Norwegian national identity numbers, only in the form that can never belong to a real person:
// Skatteetaten's synthetic register (Tenor) adds 80 to the month, before the check digits are worked out.
import type { Random } from '#simulators/core/room/random.ts'

/** Kjernejournal's public demonstration patient: the one number of ordinary form that a room may hold. */
export const LINE_DANSER = '13116900216'

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3] as const
const LENGTH = 11

export interface NationalIdFacts {
  /** ISO date, 1900–2039. */
  readonly born: string
  readonly gender: 'woman' | 'man'
  readonly kind: 'fødselsnummer' | 'd-nummer'
}

/** A number of the synthetic form that agrees with the facts. */
export function drawNationalId(random: Random, facts: NationalIdFacts): string {
  for (;;) {
    const nine = datePart(facts) + drawIndividualNumber(random, facts)
    const digits = checkDigits(nine)
    if (digits !== undefined) return nine + digits
  }
}

/** The same number with a last digit that no arithmetic can excuse: still synthetic, never valid. */
export function withWrongCheckDigit(pid: string): string {
  return pid.slice(0, 10) + ((Number(pid.at(10)) + 1) % 10)
}

/** Whether both check digits are right. The wider 2032 rule is not needed: rooms draw by the old one. */
export function hasRightCheckDigits(pid: string): boolean {
  if (!isElevenDigits(pid)) return false
  const first = checkDigit(weigh(pid, FIRST_WEIGHTS))
  const second = checkDigit(weigh(pid, SECOND_WEIGHTS) + 2 * first)
  return first === digitAt(pid, 9) && second === digitAt(pid, 10)
}

/**
 * Whether a number may be used with a simulator: Tenor (+80 on the month, D-numbers included), NHN's
 * SyntPop (+65), or Line Danser. Looks at the form only, so a synthetic number with a wrong check digit is
 * allowed. Month + 40 is refused although NAV's Dolly uses it: enterprises' own H-numbers look the same.
 */
export function isSyntheticOrAllowed(pid: string): boolean {
  if (pid === LINE_DANSER) return true
  if (!isElevenDigits(pid)) return false
  const day = numberAt(pid, 0)
  const month = numberAt(pid, 2)
  const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71)
  const isMonth = (month >= 81 && month <= 92) || (month >= 66 && month <= 77)
  return isDay && isMonth
}

function datePart({ born, kind }: NationalIdFacts): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const shownDay = Number(day) + (kind === 'd-nummer' ? 40 : 0)
  return `${String(shownDay).padStart(2, '0')}${Number(month) + 80}${year.slice(2)}`
}

/** Born 1900–1999: 000–499, born 2000–2039: 500–999. The third digit is even for a woman. */
function drawIndividualNumber(random: Random, { born, gender }: NationalIdFacts): string {
  const first = Number(born.slice(0, 4)) < 2000 ? 0 : 500
  const pair = first + random.integer(250) * 2
  return String(gender === 'woman' ? pair : pair + 1).padStart(3, '0')
}

/** Undefined where the number does not exist because a check digit would have been 10. */
function checkDigits(nine: string): string | undefined {
  const first = checkDigit(weigh(nine, FIRST_WEIGHTS))
  if (first === 10) return undefined
  const second = checkDigit(weigh(nine, SECOND_WEIGHTS) + 2 * first)
  return second === 10 ? undefined : `${first}${second}`
}

const checkDigit = (sum: number) => (11 - (sum % 11)) % 11

/** Without a regular expression, since it is asked at every look-up. */
function isElevenDigits(text: string): boolean {
  if (text.length !== LENGTH) return false
  for (let at = 0; at < LENGTH; at += 1) {
    const digit = digitAt(text, at)
    if (digit < 0 || digit > 9) return false
  }
  return true
}

export const digitAt = (digits: string, at: number) => digits.charCodeAt(at) - 48

/** Of the two digits there: a number is read at every look-up, so without cutting a text for it. */
export const numberAt = (digits: string, at: number) => 10 * digitAt(digits, at) + digitAt(digits, at + 1)

/** Each digit times its weight, added up: without a list or a text for each, since it is done at every look-up. */
export function weigh(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * digitAt(digits, at)
  return sum
}
