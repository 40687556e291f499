import { between, lastBefore } from '../../evidence/between.ts'
import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import type { IndicatorCall } from '../../evidence/kjernejournal/indicator-calls.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, inText, shown, unless } from '../../kit/define-check.ts'

/** No user opens the same patient twice within this time, unless they leave the patient in between. */
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
    fix: 'Hent helseindikatoren ett sted i koden, når brukeren åpner en pasient. Hent den ikke for pasientlister, timebøker eller i bakgrunnen. Et kall som feilet, kan EPJ-en prøve på nytt.',
  },
  en: {
    title: 'The health indicator is fetched once per opening, and only for the patient who is opened',
    failureTitle:
      'The health indicator is fetched several times for one opening, or for patients who are not opened',
    why: 'A look-up is permitted only when the user opens the patient. Needless look-ups burden a service that the whole country shares.',
    fix: 'Fetch the health indicator in one place in the code, when the user opens a patient. Do not fetch it for patient lists, appointment books, or in the background. A call that failed may be retried.',
  },
  select: ({ indicators, openings, par, tokens, endSession, sessionCalls }) => {
    const openingsOf = Map.groupBy(
      openings.map((opening) => ({ seq: opening.step.id, closed: opening.closed, patient: opening.patient })),
      ({ patient }) => patient,
    )
    const answeredOf = Map.groupBy(
      indicators.filter(({ accepted }) => accepted),
      ({ fnr }) => fnr,
    )
    // Whoever logs in or out, or ends the session, has left the patient.
    const ends = sessionCalls.filter(({ operation }) => operation === 'kjernejournal.session-end')
    const left = [...par, ...endSession, ...ends].sort((a, b) => a.seq - b.seq)
    const atWork = usersAtWork(tokens, endSession)
    // Whom a look-up was for that cannot be read, nobody knows.
    const read = indicators.filter(({ unread }) => !unread)
    return read.map((call) =>
      lookUp(call, {
        openings: openingsOf.get(call.fnr ?? '') ?? [],
        answered: answeredOf.get(call.fnr) ?? [],
        left,
        alone: (lastBefore(atWork, call.seq)?.users ?? 1) <= 1,
      }),
    )
  },
  evaluate: ({ fnr, opened, earlier }) => [
    ...unless(opened !== false, {
      at: 'body.fnr',
      expected: { nb: 'pasienten som er åpen', en: 'the patient who is open' },
      actual: shown(fnr),
      message: {
        nb: 'Oppslaget gjaldt en pasient som ingen hadde åpnet.',
        en: 'The look-up was for a patient whom nobody had opened.',
      },
    }),
    ...unless(earlier === undefined, {
      at: 'body.fnr',
      expected: { nb: 'ett oppslag for hver åpning', en: 'one look-up for each opening' },
      actual: {
        nb: `${inText(fnr)} igjen, etter #${earlier?.seq ?? 0}`,
        en: `${inText(fnr)} again, after #${earlier?.seq ?? 0}`,
      },
      message: {
        nb: 'Pasienten var allerede slått opp for denne åpningen.',
        en: 'The patient had already been looked up for this opening.',
      },
    }),
  ],
})

/** A look-up that renews a ticket is right: it lives for half an hour in the bench (KJ-N04). */
const TICKET_MS = 30 * 60 * 1000

interface Stretch {
  /** From the step that opened the patient … */
  readonly seq: number
  /** … until the patient was no longer open. */
  readonly closed: number
}

interface Around {
  /** Of this patient. */
  readonly openings: readonly Stretch[]
  /** Look-ups of this patient that were answered. */
  readonly answered: readonly IndicatorCall[]
  /** Calls that show that somebody left whoever was open. */
  readonly left: readonly Seen[]
  /** One user at most was at work. The look-up's token is the organisation's and does not tell users apart. */
  readonly alone: boolean
}

function lookUp(call: IndicatorCall, around: Around): LookUp {
  const { openings, answered } = around
  const last = lastBefore(openings, call.seq)
  const opening = last && call.seq <= last.closed ? last : undefined
  const earlier = opening
    ? between(answered, opening.seq, call.seq - 1).find(({ at }) => call.at - at < TICKET_MS)
    : atOnce(call, lastBefore(answered, call.seq), around)
  return {
    seq: call.seq,
    ...(call.fnr !== undefined && { fnr: call.fnr }),
    ...(call.scenario !== undefined && { opened: opening !== undefined }),
    ...(earlier && { earlier }),
  }
}

function atOnce(
  call: IndicatorCall,
  earlier: IndicatorCall | undefined,
  { left, alone }: Around,
): IndicatorCall | undefined {
  const same =
    alone && earlier && call.at - earlier.at <= AT_ONCE && between(left, earlier.seq, call.seq).length === 0
  return same ? earlier : undefined
}

/** How many are logged in, from each log-in and log-out on. Whoever is logged out in the EPJ alone still counts. */
function usersAtWork(tokens: readonly TokenCall[], endSession: readonly Seen[]) {
  const logIns = tokens.filter(({ grant, accessToken }) => grant === 'authorization_code' && accessToken)
  const changes = [
    ...logIns.map(({ seq }) => ({ seq, change: 1 })),
    ...endSession.map(({ seq }) => ({ seq, change: -1 })),
  ].sort((a, b) => a.seq - b.seq)
  let users = 0
  return changes.map(({ seq, change }) => {
    users = Math.max(0, users + change)
    return { seq, users }
  })
}
