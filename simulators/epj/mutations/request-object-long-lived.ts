import type { Mutation } from './mutation.ts'

export const requestObjectLongLived: Mutation = {
  name: 'request-object-long-lived',
  nb: {
    title: 'Sender et request object som varer i en time',
    description: 'Bibliotekets standardlevetid brukes.',
  },
  en: {
    title: 'Sends a request object that lives for an hour',
    description: 'The library’s default lifetime is used.',
  },
  changes: () => ({
    authorizationParameters(parameters) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const claims = { iat: 1_700_000_000, exp: 1_700_003_600, state: parameters.get('state') }
      parameters.set('request', `${part({ alg: 'PS256' })}.${part(claims)}.${part({})}`)
    },
  }),
}
