import { defineCheck, NONE, unless } from '../../kit/define-check.ts'
import { ofMoreThanOne, usedFor, withEarlierPatient } from '../../kit/for-another-patient.ts'

export default defineCheck({
  id: 'kjernejournal/attest-per-patient',
  requirements: ['KJ-S18', 'KJ-N34', 'KJ-S12'],
  cause: 'implementation',
  nb: {
    title: 'Kjernejournal åpnes med et nytt token og en ny attest for hver pasient',
    failureTitle: 'Tokenet og attesten for én pasient er brukt til å åpne kjernejournal for en annen',
    why: 'Attesten sier hvorfor brukeren trenger opplysninger om akkurat denne pasienten. Brukes den om igjen, står det feil begrunnelse i pasientens logg.',
    fix: 'Hent et nytt token med refresh_token og ny attest (assertion_details) hver gang kjernejournal skal åpnes for en pasient. Kast tokenet når pasienten lukkes.',
  },
  en: {
    title: 'Kjernejournal is opened with a new token and a new attest for each patient',
    failureTitle: 'The token and attest for one patient were used to open Kjernejournal for another',
    why: 'The attest says why the user needs data about this very patient. When it is used again, the patient’s log gives the wrong reason.',
    fix: 'Fetch a new token with refresh_token and a new attest (assertion_details) each time Kjernejournal is to be opened for a patient. Discard the token when the patient is closed.',
  },
  select({ creations }) {
    // A token without an attest holds nothing made for its patient: `helseid/attest-sent` tells that.
    const judged = withEarlierPatient(creations).filter(
      ({ access, earlier }) => access.attest !== undefined || earlier !== undefined,
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
        nb: 'Tokenet er brukt før, til en annen pasient.',
        en: 'The token has been used before, for another patient.',
      },
    }),
})
