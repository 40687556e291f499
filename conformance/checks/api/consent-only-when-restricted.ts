import { accepted } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const CONSENT = 'query.samtykke-sperret-legemidler'

export default defineCheck({
  id: 'api/consent-only-when-restricted',
  requirements: ['KJ-N22'],
  cause: 'implementation',
  nb: {
    title: 'Samtykkefeltet for sperrede opplysninger sendes bare når noe er sperret, og aldri med unntak',
    failureTitle:
      'Samtykkefeltet for sperrede opplysninger sendes når ingenting er sperret, eller med unntak',
    why: 'Med feltet står det i innbyggerens logg at brukeren åpnet noe som var sperret. Sendes det for alle, blir loggen gal, og API-et avviser kallet.',
    fix: 'Kall API-et uten feltet først, og send det bare når API-et har svart at opplysningene er sperret.',
  },
  en: {
    title:
      'The consent for restricted data is sent only when something is restricted, and never with the exemption',
    failureTitle: 'The consent for restricted data is sent when nothing is restricted, or with the exemption',
    why: 'With the field, the citizen’s log says that the user opened something that was restricted. When it is sent for everybody, the log is wrong, and the API refuses the call.',
    fix: 'Call the API without the field first, and send it only when the API has answered that the data are restricted.',
  },
  // What was refused for something else, as for a missing token, was not looked at so far.
  select: ({ dataCalls }) =>
    dataCalls.filter(
      (call) => call.api === 'medicines' && (accepted(call) || call.exchange.explanation?.at === CONSENT),
    ),
  evaluate: ({ restrictedConsent, exchange }) => [
    ...unless(restrictedConsent === undefined || exchange.explanation?.at !== CONSENT, {
      at: CONSENT,
      expected: {
        nb: '(mangler): pasienten har ikke sperret noe, og bare samtykke eller akutt godtas',
        en: '(missing): the patient has restricted nothing, and only consent or emergency is taken',
      },
      actual: shown(restrictedConsent),
      message: { nb: 'Feltet skulle ikke vært sendt.', en: 'The parameter should not have been sent.' },
    }),
  ],
})
