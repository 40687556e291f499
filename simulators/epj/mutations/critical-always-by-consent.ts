import type { Mutation } from './mutation.ts'

const BASIS = 'nhn-access-basis'

export const criticalAlwaysByConsent: Mutation = {
  name: 'critical-always-by-consent',
  nb: {
    title: 'Oppgir samtykke som grunnlag hver gang den henter kritisk informasjon',
    description: 'SAMTYKKE står fast i koden, og det er det som havner i innbyggerens logg.',
  },
  en: {
    title: 'States consent as the ground each time it fetches critical information',
    description: 'SAMTYKKE is written into the code, and that is what the citizen’s log shows.',
  },
  changes: () => ({
    headers(headers) {
      if (headers.has(BASIS)) headers.set(BASIS, 'SAMTYKKE')
    },
  }),
}
