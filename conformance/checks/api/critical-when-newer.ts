import { members, text } from '../../evidence/jwt.ts'
import { lastLookUpIn } from '../../evidence/kjernejournal/last-look-up.ts'
import { notDone } from '../../evidence/scenarios/lacks.ts'
import { answerBody, type Seen } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const READ = 'kjernejournal.critical-read-all'

const answerBodyOf = (seen: Seen | undefined) => seen && answerBody(seen)

export default defineCheck({
  id: 'api/critical-when-newer',
  requirements: ['KJ-I18'],
  cause: 'implementation',
  nb: {
    title: 'Kritisk informasjon hentes bare når den er endret siden sist',
    failureTitle: 'Kritisk informasjon hentes på nytt uten at den er endret',
    why: 'Hvert oppslag havner i innbyggerens logg. Et oppslag som ikke gir noe nytt, ser ut som snoking og belaster tjenesten.',
    fix: 'Lagre sistEndretKritiskInfoDato sammen med kopien, og hent bare når helseindikatoren oppgir en nyere dato.',
  },
  en: {
    title: 'Critical information is fetched only when it has changed since last time',
    failureTitle: 'Critical information is fetched again although it has not changed',
    why: 'Each look-up ends up in the citizen’s log. One that yields nothing new looks like snooping, and burdens the service.',
    fix: 'Keep sistEndretKritiskInfoDato with the copy, and fetch only when the health indicator gives a newer date.',
  },
  select: ({ dataCalls, indicators, situations }) => {
    const reads = dataCalls.filter(({ operation, accepted }) => operation === READ && accepted)
    const lastLookUp = lastLookUpIn(indicators)
    const dateFor = (patient: string | undefined, before: number) =>
      text(members(answerBodyOf(lastLookUp(patient, before)))['sistEndretKritiskInfoDato'])
    return situations
      .filter(({ step }) => step.action === 'read-critical-information')
      .flatMap((situation) => {
        const { seq, step, calls, patient } = situation
        const earlier = reads.findLast(
          (read) => read.seq < step.id && read.scenario === step.scenario && read.patient === patient,
        )
        const date = dateFor(patient, step.id)
        if (!earlier || date === undefined || date !== dateFor(patient, earlier.seq)) return []
        const again = calls.find(({ operation }) => operation === READ)
        // That it did not fetch is to its credit only when it showed the user something.
        return [{ seq, earlier: earlier.seq, again, lacks: notDone(situation) }]
      })
  },
  evaluate: ({ earlier, again }) =>
    unless(again === undefined, {
      ...(again && { exchange: again.seq }),
      at: 'calls.critical-read-all',
      expected: {
        nb: `ingen kall: ingenting er endret siden #${earlier}`,
        en: `no call: nothing has changed since #${earlier}`,
      },
      actual: { nb: 'hentet igjen', en: 'fetched again' },
      message: {
        nb: 'Den kritiske informasjonen ble hentet på nytt, men var ikke endret.',
        en: 'The critical information was fetched again, but had not changed.',
      },
    }),
})
