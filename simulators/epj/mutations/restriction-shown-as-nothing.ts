import type { Mutation } from './mutation.ts'

export const restrictionShownAsNothing: Mutation = {
  name: 'restriction-shown-as-nothing',
  nb: {
    title: 'Viser en tom liste når pasienten har sperret',
    description: 'Det som ikke lot seg åpne, utelates, og ingen får vite det.',
  },
  en: {
    title: 'Shows an empty list when the patient has restricted',
    description: 'What could not be opened is left out, and nobody is told.',
  },
  changes: (correct) => ({
    data: { ...correct.data, tellsOfRestriction: false },
  }),
}
