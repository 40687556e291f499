import type { Mutation } from './mutation.ts'

export const criticalStatusNotAsked: Mutation = {
  name: 'critical-status-not-asked',
  nb: {
    title: 'Henter kritisk informasjon uten å spørre om status først',
    description: 'Den som ikke får den, får jo vite det av feilmeldingen.',
  },
  en: {
    title: 'Fetches critical information without asking for the status first',
    description: 'Whoever may not have it is told so by an error anyway.',
  },
  changes: (correct) => ({
    data: { ...correct.data, asksStatus: false },
  }),
}
