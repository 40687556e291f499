import type { Mutation } from './mutation.ts'

export const withdrawnHereOnly: Mutation = {
  name: 'withdrawn-here-only',
  nb: {
    title: 'Tar det som ble ført ved en feil, bort i EPJ-en og ikke i kjernejournal',
    description: 'Knappen sletter kopien, og ingen har laget kallet.',
  },
  en: {
    title: 'Takes what was entered in error away in the EPJ, and not in Kjernejournal',
    description: 'The button deletes the copy, and nobody has made the call.',
  },
  changes: (correct) => ({
    data: { ...correct.data, withdraws: false },
  }),
}
