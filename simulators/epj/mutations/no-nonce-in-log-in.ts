import type { Mutation } from './mutation.ts'

export const noNonceInLogIn: Mutation = {
  name: 'no-nonce-in-log-in',
  title: 'Logs users in without nonce',
  description: 'Nothing ties the ID token to the log-in that was begun; an old one can be played in.',
  changes: (correct) => ({
    authorizationParameters: (parameters) => parameters.delete('nonce'),
    callbackChecks(attempt) {
      const { expectedNonce, ...others } = correct.callbackChecks(attempt)
      return others
    },
  }),
}
