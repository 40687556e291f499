// Tells a living person's number from a synthetic one: rooms mask the first kind and refuse to take it.
import { hasRightCheckDigits, isSyntheticOrAllowed } from './national-id.ts'

/** True for eleven digits that could be somebody's fødselsnummer or D-number: a date, right check digits, not synthetic. */
export function isRealPid(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  const month = Number(digits.slice(2, 4))
  if (day < 1 || day > 31 || month < 1 || month > 12) return false
  return hasRightCheckDigits(digits) && !isSyntheticOrAllowed(digits)
}
