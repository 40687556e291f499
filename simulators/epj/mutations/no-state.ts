import * as client from 'openid-client'
import type { Mutation } from './mutation.ts'

export const noState: Mutation = {
  name: 'no-state',
  nb: {
    title: 'Logger inn brukere uten state',
    description: 'Hvem som helst kan plante innloggingen sin i brukerens nettleser.',
  },
  en: {
    title: 'Logs users in without state',
    description: 'Anybody’s log-in can be planted in the user’s browser.',
  },
  changes: (correct) => ({
    authorizationParameters: (parameters) => parameters.delete('state'),
    callbackChecks: (attempt) => ({
      ...correct.callbackChecks(attempt),
      expectedState: client.skipStateCheck,
    }),
  }),
}
