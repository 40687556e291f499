import { defineCheck, NONE, unless } from '../../kit/define-check.ts'
import { ofMoreThanOne, usedFor, usesForPatients, withEarlierPatient } from '../../kit/for-another-patient.ts'

export default defineCheck({
  id: 'api/attest-per-patient',
  requirements: ['KJ-I48'],
  cause: 'implementation',
  nb: {
    title: 'Data hentes og registreres med et nytt token når attesten gjelder en annen pasient',
    failureTitle: 'Tokenet og attesten for én pasient er brukt til data om en annen',
    why: 'Attesten sier hvorfor brukeren trenger opplysninger om akkurat denne pasienten. Brukes den om igjen, viser den til beslutningen om en annen pasient.',
    fix: 'Knytt tokenet til pasienten det ble hentet for. Hent et nytt med refresh_token og ny attest (assertion_details) når neste pasient åpnes. For samme pasient kan tokenet brukes så lenge det varer.',
  },
  en: {
    title: 'Data are fetched and registered with a new token when the attest is about another patient',
    failureTitle: 'The token and attest for one patient were used for data about another',
    why: 'The attest says why the user needs data about this very patient. When it is used again, it refers to the decision about another patient.',
    fix: 'Tie the token to the patient it was fetched for. Fetch a new one with refresh_token and a new attest (assertion_details) when the next patient is opened. For the same patient the token can be used for as long as it lives.',
  },
  select(evidence) {
    const judged = withEarlierPatient(usesForPatients(evidence)).filter(
      ({ where, access, earlier }) =>
        access.attest !== undefined && (where === 'data' || earlier?.where === 'data'),
    )
    return ofMoreThanOne(judged)
  },
  evaluate: ({ patient = '–', earlier }) =>
    unless(earlier === undefined, {
      at: 'header.authorization',
      expected: {
        nb: `et token som ble hentet for ${patient}`,
        en: `a token that was fetched for ${patient}`,
      },
      actual: earlier ? usedFor(earlier) : NONE,
      message: {
        nb: 'Tokenet har en attest, og er brukt før for en annen pasient.',
        en: 'The token has an attest, and has been used before for another patient.',
      },
    }),
})
