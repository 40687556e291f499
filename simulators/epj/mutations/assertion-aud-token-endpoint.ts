import type { Mutation } from './mutation.ts'

export const assertionAudTokenEndpoint: Mutation = {
  name: 'assertion-aud-token-endpoint',
  nb: {
    title: 'Stiler klientbeviset til token-endepunktet',
    description: 'Det gjør mange biblioteker, og dokumentasjon fra 2023. Mottakeren er HelseIDs utsteder.',
  },
  en: {
    title: 'Addresses client assertions to the token endpoint',
    description:
      'The default of many libraries, and of documentation from 2023. The audience is HelseID’s issuer.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['aud'] = facts.tokenEndpoint
    },
  }),
}
