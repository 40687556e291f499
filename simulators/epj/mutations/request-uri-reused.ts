import type { Mutation } from './mutation.ts'

export const requestUriReused: Mutation = {
  name: 'request-uri-reused',
  nb: {
    title: 'Sender nettleseren til HelseID med request_uri fra en tidligere innlogging',
    description: 'Adressen til innloggingen beholdes og brukes for neste bruker.',
  },
  en: {
    title: 'Sends the browser to HelseID with the request_uri of an earlier log-in',
    description: 'The address of the log-in is kept and used for the next user.',
  },
  changes: (correct) => {
    let first: URL | undefined
    return {
      async authorizationUrl(config, parameters) {
        first ??= await correct.authorizationUrl(config, parameters)
        return first
      },
    }
  },
}
