import type { Mutation } from './mutation.ts'

const ORGANISATION = {
  type: 'helseid_authorization',
  practitioner_role: {
    organization: {
      identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value: '999999999' },
    },
  },
}

export const organisationWithCode: Mutation = {
  name: 'organisation-with-code',
  nb: {
    title: 'Oppgir virksomheten allerede når koden byttes mot et token',
    description: 'EPJ-en lager klientbeviset på ett sted, med virksomheten i det, for alle slags kall.',
  },
  en: {
    title: 'Names the organisation already when the code is exchanged for a token',
    description:
      'The EPJ makes the client assertion in one place, with the organisation in it, for calls of all kinds.',
  },
  changes: (correct) => ({
    assertion: (assertion, facts) =>
      correct.assertion(assertion, {
        ...facts,
        details: facts.details.length > 0 ? facts.details : [ORGANISATION],
      }),
  }),
}
