import type { Mutation } from './mutation.ts'

export const assertionAudList: Mutation = {
  name: 'assertion-aud-list',
  nb: {
    title: 'Skriver aud i klientbeviset som en liste',
    description: 'Mange biblioteker lager en liste av seg selv.',
  },
  en: {
    title: 'Writes aud in the client assertion as a list',
    description: 'Many libraries make a list by themselves.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['aud'] = [facts.issuer]
    },
  }),
}
