import type { Mutation } from './mutation.ts'

export const assertionTooLong: Mutation = {
  name: 'assertion-too-long',
  nb: {
    title: 'Lager klientbevis som varer i fem minutter',
    description: 'HelseID tillater 60 sekunder.',
  },
  en: {
    title: 'Makes client assertions that live for five minutes',
    description: 'HelseID allows 60 seconds.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['exp'] = facts.now + 300
    },
  }),
}
