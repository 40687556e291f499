import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const WRITES: readonly string[] = ['kjernejournal.critical-create', 'kjernejournal.critical-update']
/** FHIR has a name of its own for it, and lets servers take plain JSON (FHIR R4, RESTful API). */
const FHIR_JSON: readonly string[] = ['application/fhir+json', 'application/json']

export default defineCheck({
  id: 'api/critical-content-type',
  requirements: ['KJ-I37'],
  cause: 'implementation',
  nb: {
    title: 'Registrering av kritisk informasjon sier i Content-Type at den er FHIR i JSON',
    failureTitle: 'En registrering av kritisk informasjon sier ikke i Content-Type at den er FHIR i JSON',
    why: 'Content-Type sier API-et hvordan kroppen skal leses. Sier den noe annet, blir registreringen avvist, og den kritiske informasjonen kommer ikke inn i kjernejournalen.',
    fix: 'Send headeren Content-Type: application/fhir+json når du sender POST og PUT. Mange HTTP-biblioteker sender text/plain når du ikke setter headeren.',
  },
  en: {
    title: 'Registrations of critical information say in Content-Type that they are FHIR in JSON',
    failureTitle:
      'A registration of critical information does not say in Content-Type that it is FHIR in JSON',
    why: 'Content-Type tells the API how to read the body. When it says something else, the registration is refused, and the critical information does not reach the kjernejournal.',
    fix: 'Send the header Content-Type: application/fhir+json with POST and PUT. Many HTTP libraries send text/plain when you do not set the header.',
  },
  select: ({ dataCalls }) => dataCalls.filter(({ operation }) => WRITES.includes(operation)),
  evaluate: (call) => {
    const type = header1(call, 'content-type')
    return unless(FHIR_JSON.includes(type?.split(';')[0]?.trim().toLowerCase() ?? ''), {
      at: 'header.content-type',
      expected: 'application/fhir+json',
      actual: shown(type),
      message: {
        nb: 'Content-Type er ikke application/fhir+json.',
        en: 'Content-Type is not application/fhir+json.',
      },
    })
  },
})
