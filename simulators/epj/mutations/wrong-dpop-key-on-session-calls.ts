import type { Mutation } from './mutation.ts'

export const wrongDpopKeyOnSessionCalls: Mutation = {
  name: 'wrong-dpop-key-on-session-calls',
  nb: {
    title: 'Legitimerer seg med en annen nøkkel i sesjonskallene',
    description: 'Det lages et nytt nøkkelpar for hver tjeneste, men tokenet er bundet til det første.',
  },
  en: {
    title: 'Proves itself with another key in the session calls',
    description: 'A new key pair is made for each service, while the token is bound to the first.',
  },
  changes: () => ({ sessionProof: 'other-key' }),
}
