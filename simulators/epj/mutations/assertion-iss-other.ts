import type { Mutation } from './mutation.ts'

export const assertionIssOther: Mutation = {
  name: 'assertion-iss-other',
  nb: {
    title: 'Setter et annet navn enn klientens i iss i klientbeviset',
    description:
      'EPJ-ens eget navn eller adresse står i iss, som i andre protokoller. Utsteder og subjekt er klient-ID-en.',
  },
  en: {
    title: 'Puts another name than the client’s in iss of its assertions',
    description:
      'The EPJ’s own name or address is in iss, as in other protocols. Issuer and subject are the client id.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['iss'] = 'testbenk-epj'
    },
  }),
}
