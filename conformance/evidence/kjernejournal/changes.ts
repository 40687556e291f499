// Changes at the workstation while a session was under way: another patient, another user, or nobody.
import { between, latestBefore } from '../between.ts'
import type { EndSessionVisit } from '../helseid/browser-visits.ts'
import type { Situation } from '../scenarios/situations.ts'
import type { SessionCall } from './session-calls.ts'
import { AT_ONCE, byUser, type LivesByUser, openAt, type SessionLife } from './session-lives.ts'

export interface PatientChange {
  readonly seq: number
  /** The session of the patient before. */
  readonly old: SessionLife
  readonly to: string
  /** The old session was ended, or one for the new patient took its place, in time. */
  readonly settled: boolean
  /** Refreshes of the old session when it should have been over. */
  readonly keptAlive: readonly SessionCall[]
}

export interface Departure {
  readonly seq: number
  /** The session of the user who left. */
  readonly old: SessionLife
  readonly ended: boolean
  /** Calls with the old session's id and another user's token. */
  readonly byOthers: readonly SessionCall[]
}

export function readPatientChanges(
  lives: readonly SessionLife[],
  situations: readonly Situation[],
): readonly PatientChange[] {
  const ofUsers = byUser(lives)
  const inSteps = situations.flatMap((situation) => {
    const to = situation.patient
    if (situation.step.action !== 'open-patient' || to === undefined) return []
    return openAt(situation, lives)
      .filter(({ patient, user }) => patient !== to && sameUser(user, situation.user))
      .map((old) => changeInStep(old, to, situation, ofUsers))
  })
  return [...inSteps, ...[...ofUsers.values()].flatMap((ofUser) => ofUser.flatMap(changeOutsideSteps))]
}

/** What a user who has left did not end is told as that, not as a change of patient. */
function sameUser(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other
}

/** The new session may also come with the click on the icon, when that is the very next thing. */
function changeInStep(
  old: SessionLife,
  to: string,
  { seq, step, until, next }: Situation,
  lives: LivesByUser,
): PatientChange {
  const limit = next?.action === 'open-kjernejournal' ? next.end : until
  const over = [
    ...old.session.ends,
    ...between(lives.get(old.user) ?? [], step.id, limit).filter(({ patient }) => patient === to),
  ]
    .map((moment) => moment.seq)
    .filter((moment) => moment > step.id && moment <= limit)
    .sort((a, b) => a - b)[0]
  return { seq, old, to, settled: over !== undefined, keptAlive: refreshesAfter(old, over ?? limit) }
}

function changeOutsideSteps(
  old: SessionLife,
  index: number,
  ofUser: readonly SessionLife[],
): readonly PatientChange[] {
  if (old.scenario !== undefined) return []
  const next = ofUser[index + 1]
  if (next?.patient === undefined || next.patient === old.patient) return []
  return [{ seq: next.seq, old, to: next.patient, settled: true, keptAlive: refreshesAfter(old, next.seq) }]
}

function refreshesAfter({ session }: SessionLife, seq: number): readonly SessionCall[] {
  return session.refreshes.filter((refresh) => refresh.seq > seq)
}

export function readDepartures(
  lives: readonly SessionLife[],
  situations: readonly Situation[],
  logOuts: readonly EndSessionVisit[],
): readonly Departure[] {
  const bySubject = Map.groupBy(lives, ({ session }) => session.created.token?.claims['sub'])
  const inSteps = situations.flatMap((situation) => {
    const { seq, step, until } = situation
    if (step.action !== 'log-out' && step.action !== 'log-in') return []
    return openAt(situation, lives).map((old) => departure(seq, old, until))
  })
  const outsideSteps = logOuts.flatMap((visit) => {
    const subject = visit.idTokenHint?.claims['sub']
    if (visit.step !== undefined || subject === undefined) return []
    return latestBefore(bySubject.get(subject) ?? [], visit.seq, AT_ONCE)
      .filter(({ scenario }) => scenario === undefined)
      .filter((life) => !life.over || life.over.seq === life.session.ends[0]?.seq)
      .map((old) => departure(visit.seq, old, Number.POSITIVE_INFINITY))
  })
  return [...inSteps, ...outsideSteps]
}

function departure(seq: number, old: SessionLife, limit: number): Departure {
  const { ends, refreshes } = old.session
  return {
    seq,
    old,
    ended: ends.some((end) => end.seq <= limit),
    byOthers: [...refreshes, ...ends].filter(({ token }) => {
      const pid = token?.claims['helseid://claims/identity/pid']
      return pid !== undefined && pid !== old.user
    }),
  }
}
