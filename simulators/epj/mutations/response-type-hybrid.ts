import type { Mutation } from './mutation.ts'

export const responseTypeHybrid: Mutation = {
  name: 'response-type-hybrid',
  title: 'Logs in with the hybrid flow',
  description: 'An EPJ that was made for an older profile asks for an ID token by way of the browser.',
  changes: () => ({
    authorizationParameters(parameters) {
      parameters.set('response_type', 'code id_token')
    },
  }),
}
