import { query } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'api/consent-stated',
  requirements: ['KJ-I09', 'KJ-I32'],
  cause: 'implementation',
  nb: {
    title: 'Samtykket er oppgitt før data hentes med billetten',
    failureTitle: 'Data hentes med en billett uten samtykke',
    why: 'Billetten bærer grunnlaget videre til API-ene. Mangler det der, må det oppgis i hvert kall. Mangler det begge steder, blir kallet avvist, og brukeren får ingen data.',
    fix: 'Spør om grunnlaget når pasienten åpnes, og send det som samtykke i kallet til helseindikatoren, eller som samtykke-bruk-api i hvert kall.',
  },
  en: {
    title: 'Consent is stated before data are fetched with the ticket',
    failureTitle: 'Data are fetched with a ticket without consent',
    why: 'The ticket carries the grounds on to the APIs. When they are missing there, they must be stated in each call. When they are missing in both places, the call is refused, and the user gets no data.',
    fix: 'Ask for the grounds when the patient is opened, and send them as samtykke in the call to the health indicator, or as samtykke-bruk-api in each call.',
  },
  select: ({ tickets }) =>
    tickets.flatMap((use) => (use.where === 'medicines' && use.given ? [{ ...use, given: use.given }] : [])),
  evaluate: (use) =>
    unless(use.given.samtykke !== undefined || query(use).has('samtykke-bruk-api'), {
      exchange: use.given.seq,
      at: 'body.samtykke',
      expected: {
        nb: 'HPMOTTATTSAMTYKKE, HPAKUTT eller HPUNNTAK',
        en: 'HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK',
      },
      actual: shown(use.given.samtykke),
      message: {
        nb: `Billetten ble brukt til å hente data i #${use.seq}, men ble hentet uten samtykke.`,
        en: `The ticket was used to fetch data in #${use.seq}, but was fetched without samtykke.`,
      },
    }),
})
