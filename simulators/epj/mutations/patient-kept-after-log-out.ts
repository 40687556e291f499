import type { Mutation } from './mutation.ts'

export const patientKeptAfterLogOut: Mutation = {
  name: 'patient-kept-after-log-out',
  nb: {
    title: 'Viser fortsatt pasienten etter at brukeren har logget ut',
    description: 'Utloggingen sletter tokenene, men rører ikke skjermbildet.',
  },
  en: {
    title: 'Still shows the patient after the user has logged out',
    description: 'The log-out deletes the tokens, and does not touch the screen.',
  },
  changes: () => ({ forgetsPatientAtLogOut: false }),
}
