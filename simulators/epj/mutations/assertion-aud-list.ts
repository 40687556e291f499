import type { Mutation } from './mutation.ts'

export const assertionAudList: Mutation = {
  name: 'assertion-aud-list',
  title: 'Writes aud in the client assertion as a list',
  description: 'Many libraries make a list by themselves.',
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['aud'] = [facts.issuer]
    },
  }),
}
