// The health indicator looks into a copy of the population register that is a day old at most, the portal into the
// register itself: for a while a patient whose address has been blocked has an icon that opens nothing.
import type { KjernejournalDeps } from '../deps.ts'

export const LAG_SWITCH = {
  name: 'kjernejournal.address-block',
  values: ['behind', 'caught-up'],
  about:
    'What the health indicator says of a patient with a blocked address: what it said before (its daily copy is behind), or that there is no kjernejournal (it has caught up). The portal refuses either way.',
} as const

export function withDailyCopy(deps: KjernejournalDeps): KjernejournalDeps {
  const { population, switches } = deps
  return {
    ...deps,
    population: {
      ...population,
      patientInBrief(pid) {
        const patient = population.patientInBrief(pid)
        if (!patient?.addressBlocked || switches.value(LAG_SWITCH.name) === 'behind') return patient
        return { ...patient, status: 1 }
      },
    },
  }
}
