import type { Mutation } from './mutation.ts'

export const holdSesjonWhenNoPatient: Mutation = {
  name: 'hold-sesjon-when-no-patient',
  title: 'Holds a session from log-in on, without any patient',
  description: 'The timer follows the user’s log-in, not the patient’s kjernejournal.',
  changes: () => ({ holdsWithoutPatient: true }),
}
