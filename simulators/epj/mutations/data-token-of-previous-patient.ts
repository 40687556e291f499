import type { Mutation } from './mutation.ts'

export const dataTokenOfPreviousPatient: Mutation = {
  name: 'data-token-of-previous-patient',
  nb: {
    title: 'Henter data om neste pasient med tokenet og attesten fra den forrige',
    description: 'Tokenet tas vare på for brukeren, ikke for pasienten, og brukes så lenge det varer.',
  },
  en: {
    title: 'Fetches data about the next patient with the token and attest of the one before',
    description: 'The token is kept for the user, not for the patient, and used for as long as it lives.',
  },
  changes: (correct) => ({
    data: { ...correct.data, keepsTokenForPatient: false },
  }),
}
