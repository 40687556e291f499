import type { Mutation } from './mutation.ts'

export const restrictedConsentAlways: Mutation = {
  name: 'restricted-consent-always',
  title: 'States consent for restricted data for every patient',
  description: 'One call is easier than two.',
  changes: (correct) => ({
    data: { ...correct.data, statesItAlways: true },
  }),
}
