import type { Mutation } from './mutation.ts'

export const assertionIatString: Mutation = {
  name: 'assertion-iat-string',
  nb: {
    title: 'Skriver iat i klientbeviset som tekst',
    description: 'Et eksempel i dokumentasjon fra 2023, og noe .NET-kode, setter tallet i anførselstegn.',
  },
  en: {
    title: 'Writes iat of its assertions as a string',
    description: 'An example in documentation from 2023, and some .NET code, put the number in quotes.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['iat'] = String(facts.now)
    },
  }),
}
