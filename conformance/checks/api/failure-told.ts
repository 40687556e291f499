import { type DataCall, recordPath } from '../../evidence/kjernejournal/data-calls.ts'
import { unreported } from '../../evidence/scenarios/lacks.ts'
import { accepted } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** What a user has asked for in so many words, and the API that it is asked of: what else the EPJ asks for is its own affair. */
const ASKED_OF: ReadonlyMap<string, DataCall['api']> = new Map([
  ['read-medicines', 'medicines'],
  ['read-critical-information', 'critical-information'],
  ['record-critical-information', 'critical-information'],
  ['refute-critical-information', 'critical-information'],
  ['withdraw-critical-information', 'critical-information'],
])
const STATUS = 'kjernejournal.critical-status'
/** The patient has blocked somebody: what the user is told then is another check's matter. */
const BLOCKED = 'KJF-000180'

export default defineCheck({
  id: 'api/failure-told',
  requirements: ['KJ-I45'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får beskjed når data ikke kan hentes eller registreres',
    failureTitle: 'Brukeren får ikke beskjed om at data ikke ble hentet eller registrert',
    why: 'En tom liste kan leses som at pasienten ikke bruker legemidler, og en registrering som ikke kom fram, ser ut som om den gjorde det. Den som vet at noe mangler, kan spørre pasienten eller prøve igjen.',
    fix: 'Vis en melding når API-et avviser kallet eller ikke svarer: når pasienten har sperret, når rollen ikke får registrere, når tjenesten er nede. Bruk brukermelding fra svaret, eller issue.diagnostics i en OperationOutcome.',
  },
  en: {
    title: 'The user is told when data cannot be fetched or registered',
    failureTitle: 'The user is not told that data were not fetched or registered',
    why: 'An empty list can be taken to mean that the patient uses no medicines, and a registration that did not get through looks as if it had. Users who know that something is missing can ask the patient, or try again.',
    fix: 'Show a message when the API refuses the call or does not answer: when the patient has restricted the data, when the role may not register, when the service is down. Use brukermelding from the answer, or issue.diagnostics of an OperationOutcome.',
  },
  select: ({ dataCalls, situations }) => {
    const failed = failedIn(dataCalls)
    return situations.flatMap((situation) => {
      const { id, action, seen } = situation.step
      const call = failed.get(`${id} ${ASKED_OF.get(action)}`)
      return call ? [{ seq: call.seq, message: seen.message, lacks: unreported([situation], 'message') }] : []
    })
  },
  evaluate: ({ message }) =>
    unless(message === undefined || (message ?? '').trim() !== '', {
      at: 'reported.message',
      expected: {
        nb: 'en melding om at det ikke gikk, og hvorfor',
        en: 'a message that it failed, and why',
      },
      actual: shown(message),
      message: {
        nb: 'Kallet ga ingenting, og brukeren fikk ingen melding.',
        en: 'The call gave nothing, and the user got no message.',
      },
    }),
})

/** By step and API. What was refused and then given, with a new ticket or the patient’s consent, did not fail. */
function failedIn(dataCalls: readonly DataCall[]): ReadonlyMap<string, DataCall> {
  const last = new Map(dataCalls.map((call) => [thing(call), call])).values()
  const [given, refused] = [new Set<string>(), new Map<string, DataCall>()]
  for (const call of last)
    if (accepted(call)) given.add(errand(call))
    else if (call.code !== BLOCKED) refused.set(thing(call), call)
  // Whether there is anything to fetch was asked in vain, and it was fetched all the same.
  const inVain = [...refused.values()].filter((call) => call.operation !== STATUS || !given.has(errand(call)))
  return new Map(inVain.map((call) => [errand(call), call]))
}

const errand = ({ step, api }: DataCall): string => `${step} ${api}`

/** What was asked for in a step, however often, and whichever version of it. */
const thing = (call: DataCall): string => `${call.step} ${call.operation} ${recordPath(call)}`
