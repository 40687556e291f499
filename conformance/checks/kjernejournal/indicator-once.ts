import type { Evidence } from '../../evidence/evidence.ts'
import type { IndicatorCall } from '../../evidence/kjernejournal.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** Nobody opens the same patient twice within this time. */
const AT_ONCE = 2_000

interface LookUp {
  readonly seq: number
  readonly fnr?: string
  /** Somebody had opened the patient; undefined where no scenario tells. */
  readonly opened?: boolean
  /** A look-up of the same patient that was answered, for the same opening. */
  readonly earlier?: IndicatorCall
}

export default defineCheck({
  id: 'kjernejournal/indicator-once',
  requirements: ['KJ-N36'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes én gang per åpning, og bare for pasienten som åpnes',
    failureTitle:
      'Helseindikatoren hentes flere ganger for samme åpning, eller for pasienter som ikke er åpnet',
    why: 'Et oppslag er bare lov når brukeren åpner pasienten. Unødige oppslag belaster tjenesten som hele landet deler.',
    fix: 'Hent helseindikatoren ett sted i koden, når brukeren åpner en pasient. Hent den ikke for pasientlister, timebøker eller i bakgrunnen. Svar med feil kan forsøkes på nytt.',
  },
  en: {
    title: 'The health indicator is fetched once per opening, and only for the patient who is opened',
    failureTitle:
      'The health indicator is fetched several times for one opening, or for patients who are not opened',
    why: 'A look-up is permitted only when the user opens the patient. Needless look-ups burden a service that the whole country shares.',
    fix: 'Fetch the health indicator in one place in the code, when the user opens a patient. Do not fetch it for patient lists, appointment books or in the background. Calls that failed may be tried again.',
  },
  select: (evidence) => evidence.indicators.map((call) => lookUp(call, evidence)),
  evaluate: ({ fnr, opened, earlier }) => [
    ...unless(opened !== false, {
      at: 'body.fnr',
      expected: 'the patient who is open',
      actual: shown(fnr),
      message: {
        nb: 'Oppslaget gjaldt en pasient som ingen hadde åpnet.',
        en: 'The look-up was for a patient whom nobody had opened.',
      },
    }),
    ...unless(earlier === undefined, {
      at: 'body.fnr',
      expected: 'one look-up for each opening',
      actual: `${shown(fnr)} again, after #${earlier?.seq ?? 0}`,
      message: {
        nb: 'Pasienten var allerede slått opp for denne åpningen.',
        en: 'The patient had already been looked up for this opening.',
      },
    }),
  ],
})

function lookUp(call: IndicatorCall, { indicators, openings }: Evidence): LookUp {
  const opening = openings.findLast(
    ({ patient, step, closed }) => patient === call.fnr && call.seq > step.id && call.seq <= closed,
  )
  const earlier = indicators.find(
    ({ seq, at, fnr, accepted }) =>
      accepted &&
      fnr === call.fnr &&
      seq < call.seq &&
      (opening ? seq > opening.step.id : call.at - at <= AT_ONCE),
  )
  return {
    seq: call.seq,
    ...(call.fnr !== undefined && { fnr: call.fnr }),
    ...(call.scenario !== undefined && { opened: opening !== undefined }),
    ...(earlier && { earlier }),
  }
}
