import type { Mutation } from './mutation.ts'

export const noNonceInLogIn: Mutation = {
  name: 'no-nonce-in-log-in',
  nb: {
    title: 'Logger inn brukere uten nonce',
    description:
      'Ingenting knytter ID-tokenet til innloggingen som ble påbegynt. Et gammelt kan spilles inn.',
  },
  en: {
    title: 'Logs users in without nonce',
    description: 'Nothing ties the ID token to the log-in that was begun; an old one can be played in.',
  },
  changes: (correct) => ({
    authorizationParameters: (parameters) => parameters.delete('nonce'),
    callbackChecks(attempt) {
      const { expectedNonce, ...others } = correct.callbackChecks(attempt)
      return others
    },
  }),
}
