import type { Mutation } from './mutation.ts'

export const assertionAlgHs256: Mutation = {
  name: 'assertion-alg-hs256',
  nb: {
    title: 'Sier at klientbeviset er signert med HS256',
    description: 'Biblioteket velger en algoritme fordi nøkkelen ikke nevner noen.',
  },
  en: {
    title: 'Says that the client assertion is signed with HS256',
    description: 'The library chooses an algorithm because the key does not name one.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.header['alg'] = 'HS256'
    },
  }),
}
