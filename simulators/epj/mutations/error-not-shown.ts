import type { Mutation } from './mutation.ts'

export const errorNotShown: Mutation = {
  name: 'error-not-shown',
  nb: {
    title: 'Skjuler feil for brukeren',
    description: 'Det som gikk galt, står bare i loggen. Brukeren ser verken melding eller tekst på ikonet.',
  },
  en: {
    title: 'Hides errors from the user',
    description: 'What went wrong is in the log only; the user sees neither text nor tooltip.',
  },
  changes: () => ({ shows: () => null }),
}
