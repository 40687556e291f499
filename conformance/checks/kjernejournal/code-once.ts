import type { PortalVisit } from '../../evidence/kjernejournal/portal-visits.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/code-once',
  requirements: ['KJ-S28', 'KJ-N16', 'KJ-N37'],
  cause: 'implementation',
  nb: {
    title: 'Hver kode fra session/create åpner portalen én gang',
    failureTitle: 'En kode fra session/create er brukt til å åpne portalen mer enn én gang',
    why: 'Koden er en engangsnøkkel til pasientens kjernejournal. En lenke som brukes om igjen, gir brukeren en feilside.',
    fix: 'Kall session/create hver gang brukeren klikker på ikonet, og kast lenken etter at den er åpnet. Ikke la nettleseren laste adressen på nytt.',
  },
  en: {
    title: 'Each code from session/create opens the portal once',
    failureTitle: 'A code from session/create was used to open the portal more than once',
    why: 'The code is a one-time key to the patient’s kjernejournal. A link that is used again gives the user an error page.',
    fix: 'Call session/create each time the user clicks the icon, and discard the link when it has been opened. Do not let the browser load the address again.',
  },
  select: ({ portal }) => {
    const withCode = portal.filter(({ code }) => code !== undefined)
    const ofCode = Map.groupBy(withCode, ({ code }) => code)
    return withCode
      .values()
      .map((visit) => ({ ...visit, earlier: firstBefore(visit, ofCode.get(visit.code)) }))
  },
  evaluate: ({ earlier }) =>
    unless(earlier === undefined, {
      at: 'query.code',
      expected: { nb: 'en kode som ikke er brukt', en: 'a code that has not been used' },
      actual: {
        nb: `koden som ble brukt i #${earlier?.seq ?? 0}`,
        en: `the code that was used in #${earlier?.seq ?? 0}`,
      },
      message: {
        nb: 'Portalen ble åpnet med en kode som var brukt før.',
        en: 'The portal was opened with a code that had been used before.',
      },
    }),
})

function firstBefore({ seq }: PortalVisit, ofCode: readonly PortalVisit[] = []): PortalVisit | undefined {
  const [first] = ofCode
  return first && first.seq < seq ? first : undefined
}
