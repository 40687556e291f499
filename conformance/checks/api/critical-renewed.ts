import type { Evidence } from '../../evidence/evidence.ts'
import { members, text } from '../../evidence/jwt.ts'
import { lastLookUpIn } from '../../evidence/kjernejournal/last-look-up.ts'
import { answerBody, type Seen } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const READ = 'kjernejournal.critical-read'
const WRITES: readonly string[] = ['kjernejournal.critical-create', 'kjernejournal.critical-update']

export default defineCheck({
  id: 'api/critical-renewed',
  requirements: ['KJ-I50'],
  cause: 'implementation',
  nb: {
    title: 'Kritisk informasjon hentes på nytt når den er endret',
    failureTitle: 'Kritisk informasjon hentes ikke på nytt når den er endret',
    why: 'Brukeren ser den gamle kopien, og tror at den er alt. En allergi som en annen registrerte i dag, står ikke der.',
    fix: 'Sammenlign sistEndretKritiskInfoDato i svaret fra helseindikatoren med datoen for kopien hver gang pasienten åpnes. Er den nyere, hentes alt på nytt før brukeren får se det.',
  },
  en: {
    title: 'Critical information is fetched anew when it has changed',
    failureTitle: 'Critical information is not fetched anew when it has changed',
    why: 'The user sees the old copy, and takes it for all there is. An allergy that somebody else registered today is not in it.',
    fix: 'Compare sistEndretKritiskInfoDato in the health indicator’s answer with the date of the copy each time the patient is opened. When it is newer, fetch everything anew before the user sees it.',
  },
  select: readsOfWhatChanged,
  evaluate: ({ earlier, date, again }) =>
    unless(again, {
      at: 'calls.critical-read-all',
      expected: {
        nb: `et nytt kall: endret ${date}, etter #${earlier}`,
        en: `another call: changed ${date}, after #${earlier}`,
      },
      actual: { nb: 'kopien', en: 'the copy' },
      message: {
        nb: 'Den kritiske informasjonen var endret, men ble ikke hentet på nytt.',
        en: 'The critical information had changed, but was not fetched anew.',
      },
    }),
})

/** Where the user read, and the indicator told of a newer date than at the last fetch. What the EPJ wrote itself, it knows. */
function readsOfWhatChanged({ dataCalls, indicators, situations }: Evidence) {
  const critical = dataCalls.filter(({ api, accepted }) => api === 'critical-information' && accepted)
  const lastLookUp = lastLookUpIn(indicators)
  return situations.flatMap(({ seq, step, until, patient }) => {
    if (step.action !== 'read-critical-information') return []
    const own = critical.filter((call) => call.scenario === step.scenario && call.patient === patient)
    const lookUp = lastLookUp(patient, step.id)
    const earlier = own.findLast((call) => isRead(call) && call.seq < (lookUp?.seq ?? 0))
    if (lookUp === undefined || earlier === undefined) return []
    const date = changedIn(lookUp)
    const known = changedIn(lastLookUp(patient, earlier.seq))
    if (date === undefined || known === undefined || !(Date.parse(date) > Date.parse(known))) return []
    const since = own.filter((call) => call.seq > earlier.seq && call.seq < until)
    if (since.some((call) => WRITES.includes(call.operation))) return []
    const again = since.some((call) => isRead(call) && call.seq > lookUp.seq)
    // Where the user was told that it did not go, the copy was not passed off as new.
    return again || step.outcome === 'ok' ? [{ seq, earlier: earlier.seq, date, again }] : []
  })
}

const isRead = ({ operation }: Seen) => operation.startsWith(READ)

const changedIn = (lookUp: Seen | undefined) =>
  lookUp && text(members(answerBody(lookUp))['sistEndretKritiskInfoDato'])
