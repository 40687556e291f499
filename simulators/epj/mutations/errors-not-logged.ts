import type { Mutation } from './mutation.ts'

export const errorsNotLogged: Mutation = {
  name: 'errors-not-logged',
  title: 'Writes nothing of errors from Kjernejournal in its log',
  description: 'Nobody can find the event again.',
  changes: () => ({
    logsErrors: false,
  }),
}
