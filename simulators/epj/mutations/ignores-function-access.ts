import type { Mutation } from './mutation.ts'

export const ignoresFunctionAccess: Mutation = {
  name: 'ignores-function-access',
  nb: {
    title: 'Kaller Kjernejournal for brukere som mangler brukermodulen',
    description: 'Oppslaget når en pasient åpnes, spør ikke om brukeren har «PJ: Kjernejournal».',
  },
  en: {
    title: 'Calls Kjernejournal for users who lack the user module',
    description:
      'The look-up when a patient is opened does not ask whether the user has «PJ: Kjernejournal».',
  },
  changes: () => ({
    allowsKjernejournal: (settings) => settings.integration && settings.useHelseid,
  }),
}
