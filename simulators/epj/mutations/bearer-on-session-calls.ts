import type { Mutation } from './mutation.ts'

export const bearerOnSessionCalls: Mutation = {
  name: 'bearer-on-session-calls',
  nb: {
    title: 'Sender brukerens token som Bearer i sesjonskallene',
    description:
      'Kode fra før DPoP: tokenet er bundet til en nøkkel, men EPJ-en beviser ikke at den har den.',
  },
  en: {
    title: 'Sends the user token as Bearer in the session calls',
    description:
      'Code from before DPoP: the token is bound to a key, but the EPJ does not prove that it holds it.',
  },
  changes: () => ({ sessionProof: 'none' }),
}
