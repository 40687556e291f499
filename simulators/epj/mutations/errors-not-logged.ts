import type { Mutation } from './mutation.ts'

export const errorsNotLogged: Mutation = {
  name: 'errors-not-logged',
  nb: {
    title: 'Skriver ikke feil fra Kjernejournal i loggen',
    description: 'Ingen kan finne hendelsen igjen.',
  },
  en: {
    title: 'Writes nothing of errors from Kjernejournal in its log',
    description: 'Nobody can find the event again.',
  },
  changes: () => ({
    logsErrors: false,
  }),
}
