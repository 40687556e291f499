import type { Mutation } from './mutation.ts'

export const errorCodeShown: Mutation = {
  name: 'error-code-shown',
  nb: {
    title: 'Viser feilkoden til brukeren',
    description: 'Alt som står i svaret, kommer på skjermen.',
  },
  en: {
    title: 'Shows the error code to the user',
    description: 'Everything that the answer holds is put on the screen.',
  },
  changes: () => ({
    shows: (text) => (typeof text === 'string' ? `${text} (KJF-000022)` : text),
  }),
}
