// What a patient has restricted for all health workers (sperring): everything, or parts of the journal.
import type { Del, Patient } from '#simulators/population/population.ts'

export function isRestricted({ sperret, sperredeDeler }: Patient, part: Del): boolean {
  return sperret === true || sperredeDeler?.includes(part) === true
}

export function hasRestrictions({ sperret, sperredeDeler = [] }: Patient): boolean {
  return sperret === true || sperredeDeler.length > 0
}
