import type { Mutation } from './mutation.ts'

export const detailsUnderOldName: Mutation = {
  name: 'details-under-old-name',
  nb: {
    title: 'Legger virksomhet og attest i authorization_details i klientbeviset',
    description: 'Det var navnet i eldre dokumentasjon.',
  },
  en: {
    title: 'Puts organisation and attest in authorization_details of the client assertion',
    description: 'The name that older documentation gave.',
  },
  changes: (correct) => ({
    assertion(assertion, facts) {
      correct.assertion(assertion, facts)
      const { assertion_details: details, ...others } = assertion.claims
      if (details === undefined) return
      delete assertion.claims['assertion_details']
      Object.assign(assertion.claims, others, { authorization_details: details })
    },
  }),
}
