import type { Mutation } from './mutation.ts'

export const refutedHereOnly: Mutation = {
  name: 'refuted-here-only',
  nb: {
    title: 'Avkrefter kritisk informasjon bare i EPJ-en',
    description: 'Brukeren ser den som avkreftet, og i kjernejournal står den som før.',
  },
  en: {
    title: 'Refutes critical information in the EPJ alone',
    description: 'The user sees it as refuted, and in Kjernejournal it stands as before.',
  },
  changes: (correct) => ({ data: { ...correct.data, refuted: 'kept' } }),
}
