import type { Mutation } from './mutation.ts'

export const assertionNoKid: Mutation = {
  name: 'assertion-no-kid',
  nb: {
    title: 'Utelater kid i klientbeviset',
    description: 'HelseID må gjette hvilken av klientens nøkler som ble brukt.',
  },
  en: {
    title: 'Leaves kid out of the client assertion',
    description: 'HelseID must guess which of the client’s keys was used.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      delete assertion.header['kid']
    },
  }),
}
