// The health indicator looks into a copy of the population register that is a day old at most, the portal into the
// register itself: for a while a patient whose address has been blocked has an icon that opens nothing. So may the dead.
import type { KjernejournalDeps } from '../deps.ts'

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

export function withDailyCopy(deps: KjernejournalDeps): KjernejournalDeps {
  const { population, switches } = deps
  return {
    ...deps,
    population: {
      ...population,
      patientInBrief(pid) {
        const patient = population.patientInBrief(pid)
        if (!patient || (!patient.addressBlocked && patient.dead === undefined)) return patient
        const isTold = patient.dead === undefined ? LAG_SWITCH : DEAD_SWITCH
        return switches.value(isTold.name) === isTold.values[0] ? patient : { ...patient, status: 1 }
      },
    },
  }
}
