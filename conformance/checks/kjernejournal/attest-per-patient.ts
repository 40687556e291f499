import type { SessionCall } from '../../evidence/kjernejournal/session-calls.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

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
  select: ({ creations }) => {
    const ofToken = Map.groupBy(creations, ({ access }) => access.sha256)
    // A token without an attest holds nothing made for its patient: `helseid/attest-sent` tells that.
    const judged = creations
      .map((call) => ({ ...call, earlier: forAnother(call, ofToken.get(call.access.sha256)) }))
      .filter(({ access, earlier }) => access.attest !== undefined || earlier !== undefined)
    const patients = judged.flatMap(({ patient, earlier }) => [
      patient,
      ...(earlier ? [earlier.patient] : []),
    ])
    return new Set(patients).size < 2 ? [] : judged
  },
  evaluate: ({ patient = '–', earlier }) =>
    unless(earlier === undefined, {
      at: 'header.authorization',
      expected: {
        nb: `et token som ble hentet for ${patient}`,
        en: `a token that was fetched for ${patient}`,
      },
      actual: {
        nb: `tokenet som åpnet ${earlier?.patient ?? '(ingen)'} i #${earlier?.seq ?? 0}`,
        en: `the token that opened ${earlier?.patient ?? '(nobody)'} in #${earlier?.seq ?? 0}`,
      },
      message: {
        nb: 'Tokenet er brukt før, til en annen pasient.',
        en: 'The token has been used before, for another patient.',
      },
    }),
})

/** The first call before this one that was for another patient. */
function forAnother(call: SessionCall, ofToken: readonly SessionCall[] = []): SessionCall | undefined {
  const [first] = ofToken
  const candidate =
    first?.patient === call.patient ? ofToken.find(({ patient }) => patient !== call.patient) : first
  return candidate && candidate.seq < call.seq ? candidate : undefined
}
