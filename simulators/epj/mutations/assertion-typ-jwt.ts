import type { Mutation } from './mutation.ts'

export const assertionTypJwt: Mutation = {
  name: 'assertion-typ-jwt',
  nb: {
    title: 'Kaller klientbeviset en vanlig JWT',
    description: 'typ skal være client-authentication+jwt, så ingen annen JWT kan tas for et klientbevis.',
  },
  en: {
    title: 'Calls its client assertions plain JWTs',
    description:
      'The header typ is client-authentication+jwt, so that no other JWT can be taken for an assertion.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.header['typ'] = 'JWT'
    },
  }),
}
