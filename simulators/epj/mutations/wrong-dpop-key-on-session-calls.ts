import type { Mutation } from './mutation.ts'

export const wrongDpopKeyOnSessionCalls: Mutation = {
  name: 'wrong-dpop-key-on-session-calls',
  title: 'Proves itself with another key in the session calls',
  description: 'A new key pair is made for each service, while the token is bound to the first.',
  changes: () => ({ sessionProof: 'other-key' }),
}
