// Changes at the workstation while a session was under way: another patient, another user, or nobody.
import { between, latestBefore } from '../between.ts'
import type { EndSessionVisit } from '../helseid/browser-visits.ts'
import type { Jwt } from '../jwt.ts'
import type { Situation } from '../scenarios/situations.ts'
import type { SessionCall } from './session-calls.ts'
import {
  AT_ONCE,
  byUser,
  type LivesByUser,
  openAt,
  type SessionLife,
  workstationOf,
} from './session-lives.ts'
import type { Session } from './sessions.ts'

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
  const atWorkstations = Map.groupBy(lives, ({ session }) => workstationOf(session))
  return [...inSteps, ...[...atWorkstations.values()].flatMap((ofOne) => ofOne.flatMap(changeOutsideSteps))]
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
  ofOne: readonly SessionLife[],
): readonly PatientChange[] {
  if (old.scenario !== undefined) return []
  const next = ofOne[index + 1]
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
  logInOf: (token: Jwt) => number | undefined,
): readonly Departure[] {
  const bySubject = Map.groupBy(lives, ({ session }) => session.created.token?.claims['sub'])
  const inSteps = situations.flatMap((situation) => {
    const { seq, step, until } = situation
    if (step.action !== 'log-out' && step.action !== 'log-in') return []
    return openAt(situation, lives).map((old) => departure(seq, old, until))
  })
  const outsideSteps = logOuts.flatMap((visit) => {
    const subject = visit.idTokenHint?.claims['sub']
    if (visit.step !== undefined || !visit.idTokenHint || subject === undefined) return []
    const logIn = logInOf(visit.idTokenHint)
    return latestBefore(bySubject.get(subject) ?? [], visit.seq, AT_ONCE)
      .filter(({ scenario, session }) => scenario === undefined && isOfLogIn(session, logIn))
      .filter((life) => !life.over || life.over.seq === life.session.ends[0]?.seq)
      .map((old) => departure(visit.seq, old, Number.POSITIVE_INFINITY))
  })
  return [...inSteps, ...outsideSteps]
}

/** Whoever logs out at one workstation is still at work at another; what fell with an EPJ belongs to the log-in before. */
function isOfLogIn(session: Session, logIn: number | undefined): boolean {
  return session.logIn === undefined || logIn === undefined || session.logIn === logIn
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
