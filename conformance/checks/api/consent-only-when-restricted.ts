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
    why: 'Feltet blir ført i loggen som at brukeren gikk forbi en sperring. Sendes det for alle, blir loggen usann, og API-et avviser kallet.',
    fix: 'Kall uten feltet først, og send det bare når API-et har svart at opplysningene er sperret.',
  },
  en: {
    title:
      'The consent for restricted data is sent only when something is restricted, and never with the exemption',
    failureTitle: 'The consent for restricted data is sent when nothing is restricted, or with the exemption',
    why: 'It is written to the log as the user having passed a restriction. Sent for everybody it makes the log untrue, and the API refuses the call.',
    fix: 'Call without it first, and send it only when the API has answered that the data are restricted.',
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
