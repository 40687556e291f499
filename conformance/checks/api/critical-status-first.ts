import { members, text } from '../../evidence/jwt.ts'
import { requestBody } from '../../evidence/seen.ts'
import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

const STATUS = 'kjernejournal.critical-status'

export default defineCheck({
  id: 'api/critical-status-first',
  requirements: ['KJ-I43'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en spør om status før den henter eller registrerer kritisk informasjon',
    failureTitle: 'Kritisk informasjon hentes eller registreres før EPJ-en har spurt om status',
    why: 'Status sier om pasienten har reservert seg, sperret noe eller sperret for brukeren. Da kan EPJ-en be om samtykke med én gang, og brukeren slipper en feilmelding.',
    fix: 'Send POST til status med pasientens nummer når pasienten åpnes, og les svaret før resten av API-et brukes. Virksomhetens eget token er nok, så brukeren trenger ikke å være innlogget.',
  },
  en: {
    title: 'The EPJ asks for the status before it fetches or registers critical information',
    failureTitle: 'Critical information is fetched or registered before the EPJ has asked for the status',
    why: 'The status says whether the patient has opted out, restricted something, or blocked the user. Then the EPJ can ask for consent at once, and the user is spared an error message.',
    fix: 'Send POST to status with the patient’s number when the patient is opened, and read the answer before the rest of the API is used. The organisation’s own token is enough: the user need not be logged in.',
  },
  // Once for each patient: what a session with this API is, NHN does not say.
  select: ({ dataCalls }) => {
    const asked = new Set<string>()
    const begun = new Set<string>()
    return dataCalls.flatMap((call) => {
      const isStatus = call.operation === STATUS
      const patient = isStatus ? text(members(requestBody(call))['nin']) : call.patient
      if (call.api !== 'critical-information' || patient === undefined) return []
      if (isStatus) asked.add(patient)
      if (isStatus || begun.has(patient)) return []
      begun.add(patient)
      return [{ seq: call.seq, isAsked: asked.has(patient) }]
    })
  },
  evaluate: ({ isAsked }) =>
    unless(isAsked, {
      at: 'calls.critical-status',
      expected: {
        nb: 'et kall til status om pasienten før dette',
        en: 'a call to status about the patient before this',
      },
      actual: NONE,
      message: {
        nb: 'EPJ-en hadde ikke spurt om status for pasienten.',
        en: 'The EPJ had not asked for the status of the patient.',
      },
    }),
})
