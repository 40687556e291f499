import type { Mutation } from './mutation.ts'

export const responseTypeHybrid: Mutation = {
  name: 'response-type-hybrid',
  nb: {
    title: 'Logger inn med hybridflyten',
    description: 'En EPJ som er laget for en eldre profil, ber om et ID-token gjennom nettleseren.',
  },
  en: {
    title: 'Logs in with the hybrid flow',
    description: 'An EPJ that was made for an older profile asks for an ID token by way of the browser.',
  },
  changes: () => ({
    authorizationParameters(parameters) {
      parameters.set('response_type', 'code id_token')
    },
  }),
}
