import { skipStateCheck } from 'openid-client'
import type { Mutation } from './mutation.ts'

export const stateNotChecked: Mutation = {
  name: 'state-not-checked',
  nb: {
    title: 'Godtar svar fra andre innlogginger',
    description: 'EPJ-en sammenligner ikke state.',
  },
  en: {
    title: 'Accepts log-in answers of other log-ins',
    description: 'The EPJ does not compare state.',
  },
  changes: () => ({
    callbackChecks({ nonce, verifier }) {
      return { expectedState: skipStateCheck, expectedNonce: nonce, pkceCodeVerifier: verifier }
    },
  }),
}
