import type { Mutation } from './mutation.ts'

export const restrictedConsentAlways: Mutation = {
  name: 'restricted-consent-always',
  nb: {
    title: 'Oppgir samtykke til sperrede data for alle pasienter',
    description: 'Ett kall er enklere enn to.',
  },
  en: {
    title: 'States consent for restricted data for every patient',
    description: 'One call is easier than two.',
  },
  changes: (correct) => ({
    data: { ...correct.data, statesItAlways: true },
  }),
}
