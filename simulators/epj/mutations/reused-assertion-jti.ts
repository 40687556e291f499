import type { Mutation } from './mutation.ts'

export const reusedAssertionJti: Mutation = {
  name: 'reused-assertion-jti',
  title: 'Uses one client assertion jti again and again',
  description: 'The identifier is made once when the EPJ starts, instead of for each assertion.',
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['jti'] = `assertion-of-${facts.issuer}`
    },
  }),
}
