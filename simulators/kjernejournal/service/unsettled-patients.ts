// Whom the health indicator may refuse instead of giving a status: the public pages leave it open.
import type { KjernejournalDeps } from '../deps.ts'
import { isValidNationalId } from '../national-id.ts'
import { Refusal } from '../refusal.ts'
import { DEAD_SWITCH } from './daily-copy.ts'

export const NUMBER_SWITCH = {
  name: 'kjernejournal.invalid-number',
  values: ['status-0', 'refused'],
  about:
    'How the health indicator answers a number that is no national identity number: 200 with status 0, as the guide’s table of statuses says, or 400 with KJF-000016 of the list of error codes. Which of the two it gives is not public.',
} as const

const AT = 'body.fnr'

/** Every look-up passes here: nothing is asked of the switches for those who are neither. */
export function withUnsettledPatients(deps: KjernejournalDeps): KjernejournalDeps {
  const { population, switches } = deps
  const stands = ({ name }: { readonly name: string }) => switches.value(name)

  return {
    ...deps,
    population: {
      ...population,
      patientInBrief(pid) {
        const patient = population.patientInBrief(pid)
        if (patient === undefined || patient.status === 0) requireNumber(pid, patient)
        else if (patient.dead !== undefined && stands(DEAD_SWITCH) === 'refused')
          throw new Refusal(403, 'KJF-000017', { message: 'The patient is dead.', at: AT })
        return patient
      },
    },
  }

  function requireNumber(pid: string, patient: Parameters<typeof isValidNationalId>[1]): void {
    if (stands(NUMBER_SWITCH) === 'status-0' || isValidNationalId(pid, patient)) return
    throw new Refusal(400, 'KJF-000016', { message: 'The national identity number is not valid.', at: AT })
  }
}
