import type { Mutation } from './mutation.ts'

export const holdSesjonWhenNoPatient: Mutation = {
  name: 'hold-sesjon-when-no-patient',
  nb: {
    title: 'Holder en sesjon fra innloggingen av, uten noen pasient',
    description: 'Tidtakeren følger brukerens innlogging, ikke pasientens kjernejournal.',
  },
  en: {
    title: 'Holds a session from log-in on, without any patient',
    description: 'The timer follows the user’s log-in, not the patient’s kjernejournal.',
  },
  changes: () => ({ holdsWithoutPatient: true }),
}
