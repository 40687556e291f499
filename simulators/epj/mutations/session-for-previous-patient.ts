import type { Patient } from '#simulators/population/population.ts'
import type { Mutation } from './mutation.ts'

export const sessionForPreviousPatient: Mutation = {
  name: 'session-for-previous-patient',
  nb: {
    title: 'Oppretter sesjonen for pasienten som var åpen før',
    description: 'EPJ-en viser én pasient og portalen en annen: en fare for pasientene.',
  },
  en: {
    title: 'Creates the session for the patient who was open before',
    description: 'The EPJ shows one patient and the portal another: a danger to patients.',
  },
  changes: (correct) => {
    let open: Patient | undefined
    let previous: Patient | undefined
    return {
      indicatorsFor(opened, all) {
        if (open !== opened) previous = open
        open = opened
        return correct.indicatorsFor(opened, all)
      },
      createBody(body) {
        const { patient_identifier } = body.claims
        const id = previous?.pid ?? patient_identifier.id
        return { ...body, claims: { ...body.claims, patient_identifier: { ...patient_identifier, id } } }
      },
    }
  },
}
