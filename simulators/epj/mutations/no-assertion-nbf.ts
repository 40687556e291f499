import type { Mutation } from './mutation.ts'

export const noAssertionNbf: Mutation = {
  name: 'no-assertion-nbf',
  nb: {
    title: 'Utelater nbf i klientbevisene',
    description: 'Mange biblioteker setter bare iat og exp.',
  },
  en: {
    title: 'Leaves nbf out of its assertions',
    description: 'Many libraries set iat and exp only.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      delete assertion.claims['nbf']
    },
  }),
}
