// Who gets a patient's data from the APIs when the patient has blocked somebody.
import type { Patient } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { Refusal } from '../refusal.ts'

export const BLOCK_SWITCH = {
  name: 'kjernejournal.blocked-health-worker',
  values: ['nobody', 'others'],
  about:
    'Who gets a patient’s data from the APIs when the patient has blocked a health worker: nobody at all, as the REST guide says, or everybody but those who are blocked, as the portal does.',
} as const

/** A block cannot be overruled. */
export function requireNotBlocked(
  { blockedHealthWorkers }: Patient,
  hprNumber: string | undefined,
  deps: KjernejournalDeps,
  at: string,
): void {
  if (blockedHealthWorkers.length === 0) return
  const nobody = deps.switches.value(BLOCK_SWITCH.name) === 'nobody'
  if (!nobody && (hprNumber === undefined || !blockedHealthWorkers.includes(hprNumber))) return
  throw new Refusal(403, 'KJF-000180', {
    message: nobody
      ? 'The patient has blocked a health worker: no data are given out.'
      : 'The patient has blocked this health worker.',
    at,
  })
}

export function requireActive(patient: Patient | undefined, at: string): Patient {
  if (patient && patient.status >= 2 && !patient.reserved && !patient.addressBlocked && !patient.dead)
    return patient
  throw new Refusal(403, 'KJF-000017', {
    message:
      'The patient has no active kjernejournal: reserved, dead, with a blocked address, or without one.',
    at,
  })
}
