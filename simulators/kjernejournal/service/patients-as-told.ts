// The health indicator looks into a copy of the population register that is a day old at most, the portal into the
// register itself: for a while a patient whose address has been blocked has an icon that opens nothing. So may the dead.
// Whom it refuses instead of giving a status the public pages leave open.
import type { PatientInBrief } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { isValidNationalId } from '../national-id.ts'
import { Refusal } from '../refusal.ts'

export const LAG_SWITCH = {
  name: 'kjernejournal.address-block',
  values: ['behind', 'caught-up'],
  about:
    'What the health indicator says of a patient with a blocked address: what it said before (its daily copy is behind), or that there is no kjernejournal (it has caught up). The portal refuses either way.',
} as const

export const DEAD_SWITCH = {
  name: 'kjernejournal.dead',
  values: ['keep-status', 'no-kjernejournal', 'refused'],
  about:
    'What the health indicator says of a patient who is dead: the status as before, that there is no kjernejournal, or 403 with KJF-000017 (patient not active); Legemiddelvarsling says with the last two that there is none. Portal and data APIs refuse the dead in any position. What the real indicator says is not public.',
} as const

export const NUMBER_SWITCH = {
  name: 'kjernejournal.invalid-number',
  values: ['status-0', 'refused'],
  about:
    'How the health indicator answers a number that is no national identity number: 200 with status 0, as the guide’s table of statuses says, or 400 with KJF-000016 of the list of error codes. Which of the two it gives is not public.',
} as const

const AT = 'body.fnr'

/**
 * Every look-up passes here: nothing is asked of the switches for those who are neither.
 * @param refuses whether some are refused, as the health indicator may; Legemiddelvarsling tells of all.
 */
export function withPatientsAsTold(
  deps: KjernejournalDeps,
  { refuses }: { readonly refuses: boolean },
): KjernejournalDeps {
  const { population, switches } = deps
  const stands = ({ name }: { readonly name: string }) => switches.value(name)

  return {
    ...deps,
    population: {
      ...population,
      patientInBrief(pid) {
        const known = population.patientInBrief(pid)
        if (refuses && known?.dead !== undefined && stands(DEAD_SWITCH) === 'refused')
          throw new Refusal(403, 'KJF-000017', { message: 'The patient is dead.', at: AT })
        const patient = known && inCopy(known)
        if (refuses && (patient === undefined || patient.status === 0)) requireNumber(pid, patient)
        return patient
      },
    },
  }

  function inCopy(patient: PatientInBrief): PatientInBrief {
    if (!patient.addressBlocked && patient.dead === undefined) return patient
    const isTold = patient.dead === undefined ? LAG_SWITCH : DEAD_SWITCH
    return stands(isTold) === isTold.values[0] ? patient : { ...patient, status: 1 }
  }

  function requireNumber(pid: string, patient: PatientInBrief | undefined): void {
    if (stands(NUMBER_SWITCH) === 'status-0' || isValidNationalId(pid, patient)) return
    throw new Refusal(400, 'KJF-000016', { message: 'The national identity number is not valid.', at: AT })
  }
}
