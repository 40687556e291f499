import type { Evidence } from '../../evidence/evidence.ts'
import type { PortalVisit } from '../../evidence/kjernejournal/portal-visits.ts'
import type { Session } from '../../evidence/kjernejournal/sessions.ts'
import { isToldOf } from '../../evidence/scenarios/situations.ts'
import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

/** Milliseconds in which nobody sees that nothing opened, and clicks again. */
const ONE_CLICK = 3_000

interface Opened {
  readonly seq: number
  /** Absent: a session was created, and the portal was never opened for it. */
  readonly visit?: PortalVisit
  readonly known: boolean
}

export default defineCheck({
  id: 'kjernejournal/portal-opened',
  requirements: ['KJ-R09', 'KJ-S27', 'SJK-A07'],
  cause: 'implementation',
  nb: {
    title: 'Portalen åpnes med koden og verifikatoren fra sesjonen som nettopp ble laget',
    failureTitle:
      'Portalen åpnes ikke, eller den åpnes uten koden og verifikatoren fra sesjonen som nettopp ble laget',
    why: 'Med koden og verifikatoren kommer brukeren rett inn, innlogget og på riktig pasient. Uten dem møter brukeren en feilside.',
    fix: 'Åpne {URL KJ portal}/hentpasient.html?code=…&ehr_code_verifier=… i nettleseren rett etter session/create. Sjekk at URL KJ portal er riktig, og at koden er URL-kodet. Billett (ticket) hører til den eldre integrasjonen.',
  },
  en: {
    title: 'The portal is opened with the code and verifier of the session that was just created',
    failureTitle:
      'The portal is not opened, or is opened without the code and verifier of the session that was just created',
    why: 'With the code and the verifier the user gets straight in, logged in and at the right patient. Without them the user meets an error page.',
    fix: 'Open {URL KJ portal}/hentpasient.html?code=…&ehr_code_verifier=… in the browser immediately after session/create. Check that URL KJ portal is right, and that the code is URL-encoded. A ticket belongs to the older integration.',
  },
  select: (evidence) => opened(evidence),
  evaluate: ({ visit, known }) => {
    if (!visit)
      return [
        {
          at: 'calls.open-portal',
          expected: {
            nb: 'hentpasient.html åpnet med koden for denne sesjonen',
            en: 'hentpasient.html opened with the code of this session',
          },
          actual: { nb: 'aldri åpnet', en: 'never opened' },
          message: {
            nb: 'Sesjonen ble laget, men portalen ble aldri åpnet med koden.',
            en: 'The session was created, but the portal was never opened with its code.',
          },
        },
      ]
    return [
      ...unless(known, {
        at: 'query.code',
        expected: {
          nb: 'koden for en sesjon som er opprettet før',
          en: 'the code of a session that was created before',
        },
        actual: visit.ticket === undefined ? shown(visit.code) : { nb: 'en billett', en: 'a ticket' },
        message: {
          nb: 'Portalen ble åpnet uten en kode fra session/create.',
          en: 'The portal was opened without a code from session/create.',
        },
      }),
      ...unless(visit.ticket !== undefined || visit.verifier !== undefined, {
        at: 'query.ehr_code_verifier',
        expected: { nb: 'verifikatoren for sesjonen', en: 'the verifier of the session' },
        actual: MISSING,
        message: {
          nb: 'Portalen ble åpnet uten verifikator.',
          en: 'The portal was opened without the verifier.',
        },
      }),
    ]
  },
})

/**
 * Visits that carry something, and sessions that led to none. A page that is merely loaded again is no opening, and an
 * action that was broken off may not have come that far.
 */
function opened(evidence: Evidence): readonly Opened[] {
  const { sessions, portal, begun } = evidence
  const brokenOff = new Set(begun.filter((one) => !isToldOf(one)).map(({ step }) => step.id))
  const isClickedAgain = clickedAgain(evidence)
  const codes = new Set(sessions.map(({ created }) => created.code))
  const carrying = portal.filter(
    ({ code, verifier, ticket }) => code !== undefined || verifier !== undefined || ticket !== undefined,
  )
  return [
    ...carrying.map((visit) => ({
      seq: visit.seq,
      visit,
      known: visit.code !== undefined && codes.has(visit.code),
    })),
    ...sessions
      .filter(
        (session) =>
          session.openings.length === 0 &&
          !brokenOff.has(session.created.step ?? 0) &&
          !isClickedAgain(session),
      )
      .map(({ created }) => ({ seq: created.seq, known: false })),
  ]
}

/** An EPJ that fell between the two has lost the code: its user clicks again. Where a step told of the click, it told of the fall. */
function clickedAgain({ sessions, begun }: Evidence): (session: Session) => boolean {
  const whose = ({ user, patient }: Session) => JSON.stringify([user, patient])
  const lastOpened = new Map(
    sessions
      .filter(({ openings }) => openings.length > 0)
      .map((session) => [whose(session), session.created]),
  )
  const wentWrong = new Set(begun.flatMap(({ step }) => (step.outcome === 'problem' ? [step.id] : [])))
  return (session) => {
    const { step, seq, at } = session.created
    const opened = lastOpened.get(whose(session))
    if (opened === undefined) return false
    if (step === undefined) return opened.at - at >= ONE_CLICK
    return wentWrong.has(step) && opened.step !== step && opened.seq > seq
  }
}
