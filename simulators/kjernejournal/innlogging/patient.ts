// Can a session be opened for this patient at all? What only the portal can tell is left to the portal.
import type { Patient, Population } from '#simulators/population/population.ts'
import { isValidNationalId } from '../national-id.ts'
import { Refusal } from '../refusal.ts'

const AT = 'body.claims.patient_identifier.id'

export function requireOpenablePatient(pid: string, population: Population): Patient {
  const patient = population.patient(pid)
  if (!isValidNationalId(pid, patient))
    throw new Refusal(400, 'KJF-000016', { message: 'The national identity number is not valid.', at: AT })
  if (patient && patient.status >= 2 && !patient.reserved && patient.dead === undefined) return patient
  throw new Refusal(403, 'KJF-000017', {
    message: 'The patient has no active kjernejournal: reserved, dead, or without one.',
    at: AT,
    expected: 'a patient with status 2, 3 or 4',
    actual: pid,
  })
}
