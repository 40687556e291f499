// What Kjernejournal makes of a patient's number.
import { hasRightCheckDigits, isSyntheticOrAllowed } from '#simulators/population/numbers/national-id.ts'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import type { PatientInBrief } from '#simulators/population/population.ts'
import { Refusal } from './refusal.ts'

/**
 * Whether it is a number at all; the cast has a patient whose number is none. Throws for one that could be a real
 * person's: they do not belong here.
 */
export function isValidNationalId(pid: string, known: Pick<PatientInBrief, 'status'> | undefined): boolean {
  if (known) return known.status !== 0
  if (isRealPid(pid))
    throw new Refusal(400, 'TB-REAL-PERSON', {
      message: 'This is a simulator: use synthetic national identity numbers only.',
      at: 'body',
      expected: 'a number with 80 or 65 added to the month',
    })
  return isSyntheticOrAllowed(pid) && hasRightCheckDigits(pid)
}
