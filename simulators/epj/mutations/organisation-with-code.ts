import type { Json } from '../behaviour.ts'
import type { Mutation } from './mutation.ts'

export const organisationWithCode: Mutation = {
  name: 'organisation-with-code',
  nb: {
    title: 'Oppgir virksomheten allerede når koden byttes mot et token',
    description:
      'EPJ-en har den siste virksomheten i alle klientbevis, også når den neste brukeren logger inn.',
  },
  en: {
    title: 'Names the organisation already when the code is exchanged for a token',
    description:
      'The EPJ has the latest organisation in all client assertions, also when the next user logs in.',
  },
  changes(correct) {
    let latest: readonly Json[] = []
    return {
      organisationDetails(arbeidssted) {
        latest = correct.organisationDetails(arbeidssted)
        return latest
      },
      assertion: (assertion, facts) =>
        correct.assertion(assertion, {
          ...facts,
          details: facts.details.length > 0 ? facts.details : latest,
        }),
    }
  },
}
