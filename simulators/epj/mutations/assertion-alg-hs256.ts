import type { Mutation } from './mutation.ts'

export const assertionAlgHs256: Mutation = {
  name: 'assertion-alg-hs256',
  title: 'Says that the client assertion is signed with HS256',
  description: 'The library chooses an algorithm because the key does not name one.',
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.header['alg'] = 'HS256'
    },
  }),
}
