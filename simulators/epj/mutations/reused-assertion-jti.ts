import type { Mutation } from './mutation.ts'

export const reusedAssertionJti: Mutation = {
  name: 'reused-assertion-jti',
  nb: {
    title: 'Bruker den samme jti i klientbeviset om og om igjen',
    description: 'ID-en lages én gang når EPJ-en starter, i stedet for for hvert bevis.',
  },
  en: {
    title: 'Uses one client assertion jti again and again',
    description: 'The identifier is made once when the EPJ starts, instead of for each assertion.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['jti'] = `assertion-of-${facts.issuer}`
    },
  }),
}
