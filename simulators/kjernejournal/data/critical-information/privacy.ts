// What a patient has decided: reserved, restricted, blocked. And who cannot be opened at all.
import type { Patient } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from '../../deps.ts'
import { isValidNationalId } from '../../national-id.ts'
import { Refusal } from '../../refusal.ts'
import type { CriticalUser } from './admit.ts'
import type { HeaderReader } from './headers.ts'

export const BLOCK_SWITCH = {
  name: 'kjernejournal.blocked-health-worker',
  values: ['nobody', 'others'],
  about:
    'Who gets a patient’s data from the APIs when the patient has blocked a health worker: nobody at all, as the REST guide says, or everybody but those who are blocked, as the portal does.',
} as const

const AT = 'headers.nhn-patient-nin'

/** A number of a person, whether or not there is a kjernejournal. */
export function requireNationalId(pid: string | undefined, deps: KjernejournalDeps, at = AT): string {
  if (pid !== undefined && isValidNationalId(pid, deps.population)) return pid
  throw new Refusal(400, 'KJF-000016', {
    message: 'The national identity number is not valid.',
    at,
    actual: pid === undefined ? 'missing' : `${pid.length} characters`,
  })
}

export function requireReadable(
  headers: HeaderReader,
  { worker, basis }: CriticalUser,
  deps: KjernejournalDeps,
): Patient {
  const pid = requireNationalId(headers.patient(), deps)
  const patient = requireActive(deps.population.patient(pid))
  requireNotBlocked(patient, worker.hprNumber, deps)
  if (patient.sperret && basis === 'UNNTAK')
    throw new Refusal(403, 'TB-RESTRICTED', {
      message: 'The patient has restricted access: consent or an emergency is needed.',
      at: 'headers.nhn-access-basis',
      expected: 'SAMTYKKE or AKUTT',
      actual: basis,
    })
  return patient
}

export function requireActive(patient: Patient | undefined): Patient {
  if (patient && patient.status >= 2 && !patient.reserved && !patient.addressBlocked && !patient.dead)
    return patient
  throw new Refusal(403, 'KJF-000017', {
    message:
      'The patient has no active kjernejournal: reserved, dead, with a blocked address, or without one.',
    at: AT,
  })
}

/** A block cannot be overruled. */
export function requireNotBlocked(
  { blockedHealthWorkers }: Patient,
  hprNumber: string | undefined,
  deps: KjernejournalDeps,
): void {
  if (blockedHealthWorkers.length === 0) return
  const everybody = deps.switches.value(BLOCK_SWITCH.name) === 'nobody'
  if (!everybody && (hprNumber === undefined || !blockedHealthWorkers.includes(hprNumber))) return
  throw new Refusal(403, 'KJF-000180', {
    message: everybody
      ? 'The patient has blocked a health worker: no data are given out.'
      : 'The patient has blocked this health worker.',
    at: AT,
  })
}
