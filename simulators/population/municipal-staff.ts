// How many people work for a municipality. Norway's have some nine employees for each hundred inhabitants: a city about
// seven, the smallest up to twice as many, since whatever a municipality must have it must have also where few live.
import { inhabitantsOf } from './inhabitants.ts'

/** Of its staff, what belongs to health and care. */
export const HEALTH_SHARE = 0.46

/** @param drawn from 0 up to 1: a tenth more or less */
export function municipalStaff(kommunenummer: string, drawn: number): number {
  const inhabitants = inhabitantsOf(kommunenummer)
  const share = 0.07 + 0.05 * Math.min(1, 3000 / inhabitants) + 0.04 * Math.min(1, 500 / inhabitants)
  return Math.round(inhabitants * share * (0.9 + 0.2 * drawn))
}
