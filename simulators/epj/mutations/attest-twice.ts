import type { Mutation } from './mutation.ts'

const ATTEST = {
  type: 'nhn:tillitsrammeverk:parameters',
  practitioner: { authorization: { code: 'LE' } },
  care_relationship: { purpose_of_use_details: { code: 'BEHANDLER' } },
}

export const attestTwice: Mutation = {
  name: 'attest-twice',
  nb: {
    title: 'Sender attesten både i innloggingen og i klientbeviset',
    description: 'To deler av EPJ-en sørger hver for seg for det.',
  },
  en: {
    title: 'Sends the attest both in the log-in and in the client assertion',
    description: 'Two parts of the EPJ each see to it.',
  },
  changes: (correct) => ({
    authorizationParameters(parameters) {
      parameters.set('authorization_details', JSON.stringify([ATTEST]))
    },
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      assertion.claims['assertion_details'] = [...facts.details, ATTEST]
    },
  }),
}
