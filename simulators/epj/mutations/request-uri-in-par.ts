import type { Mutation } from './mutation.ts'

export const requestUriInPar: Mutation = {
  name: 'request-uri-in-par',
  nb: {
    title: 'Sender request_uri til PAR-endepunktet',
    description: 'De to stegene i innloggingen er blandet sammen.',
  },
  en: {
    title: 'Sends request_uri to the PAR endpoint',
    description: 'The two steps of a pushed log-in are mixed up.',
  },
  changes: () => ({
    authorizationParameters(parameters) {
      parameters.set('request_uri', 'urn:ietf:params:oauth:request_uri:mine')
    },
  }),
}
