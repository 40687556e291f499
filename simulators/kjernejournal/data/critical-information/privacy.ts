// What a patient has decided: reserved, restricted, blocked. And who cannot be opened at all.
import type { Patient } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from '../../deps.ts'
import { isValidNationalId } from '../../national-id.ts'
import { Refusal } from '../../refusal.ts'
import { isRestricted } from '../../restriction.ts'
import { requireActive, requireNotBlocked } from '../blocked.ts'
import type { CriticalUser } from './admit.ts'
import type { HeaderReader } from './headers.ts'

/** A number of a person, whether or not there is a kjernejournal. */
export function requireNationalId(pid: string | undefined, deps: KjernejournalDeps, at: string): string {
  if (pid !== undefined && isValidNationalId(pid, deps.population.patientInBrief(pid))) return pid
  throw new Refusal(400, 'KJF-000016', {
    message:
      pid === undefined
        ? `${at.split('.').pop()} must be the patient’s national identity number.`
        : 'The national identity number is not valid.',
    at,
    actual: pid === undefined ? 'missing' : `${pid.length} characters`,
  })
}

export function requireReadable(
  headers: HeaderReader,
  { worker, basis }: CriticalUser,
  deps: KjernejournalDeps,
): Patient {
  const at = `headers.${headers.name('patient')}`
  const pid = requireNationalId(headers.patient(), deps, at)
  const patient = requireActive(deps.population.patient(pid), at)
  requireNotBlocked(patient, worker.hprNumber, deps, at)
  if (isRestricted(patient, 'kritisk-informasjon') && basis === 'UNNTAK')
    throw new Refusal(403, 'TB-RESTRICTED', {
      message: 'The patient has restricted access: consent or an emergency is needed.',
      at: `headers.${headers.name('basis')}`,
      expected: 'SAMTYKKE or AKUTT',
      actual: basis,
    })
  return patient
}
