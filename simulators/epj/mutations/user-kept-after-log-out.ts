import type { Mutation } from './mutation.ts'

export const userKeptAfterLogOut: Mutation = {
  name: 'user-kept-after-log-out',
  nb: {
    title: 'Brukeren er fortsatt innlogget i EPJ-en etter utloggingen',
    description: 'Kjernejournal og HelseID får beskjed, men EPJ-en glemmer ikke brukeren og tokenene.',
  },
  en: {
    title: 'The user is still logged in to the EPJ after the log-out',
    description: 'Kjernejournal and HelseID are told, but the EPJ does not forget the user and the tokens.',
  },
  changes: () => ({ forgetsUserAtLogOut: false }),
}
