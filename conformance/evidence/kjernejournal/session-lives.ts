// How long each session of Kjernejournal Innlogging was needed, and the tokens that were shown for it.
import { countUpTo, latestBefore } from '../between.ts'
import type { Moment } from '../moment.ts'
import { hasFallen, leavesKjernejournal, type Situation } from '../scenarios/situations.ts'
import { status } from '../seen.ts'
import { type Silence, silenceAt } from '../silences.ts'
import type { SessionCall } from './session-calls.ts'
import type { Session } from './sessions.ts'

export interface ShownToken extends Moment {
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly sha256: string
}

export interface SessionLife extends Moment {
  readonly session: Session
  readonly patient?: string
  readonly user?: string
  readonly scenario?: string
  /** When its patient was closed, another took its place, the integration was switched off, it was ended, or its renewal refused; absent when nothing of it was seen. */
  readonly over?: Moment
  /** The token of `create` and those of the refreshes, in order. */
  readonly tokens: readonly ShownToken[]
  /** When the silence began in which its token ran out; absent when there was none. */
  readonly silentFrom?: number
  /** Number of the event with which the EPJ fell and forgot it; absent when it did not, or renewed it afterwards. */
  readonly lostAt?: number
  /** Room time until which the EPJ that had the session was watched. */
  readonly watchedUntil: number
}

export function readSessionLives(
  sessions: readonly Session[],
  situations: readonly Situation[],
  silences: readonly Silence[],
  lastEvent: number,
): readonly SessionLife[] {
  const following = nextAtWorkstation(sessions)
  const byScenario = Map.groupBy(situations, ({ step }) => step.scenario)
  const falls = Map.groupBy(
    situations.filter(({ step }) => hasFallen(step)),
    ({ step }) => step.scenario,
  )
  return sessions.map((session, index) => {
    const { created, patient, user, refreshes, ends } = session
    const { seq, at, scenario } = created
    const all = scenario === undefined ? [] : (byScenario.get(scenario) ?? [])
    const replacing = following[index]
    const leaving = firstAfter(all, seq, ({ step }) => leavesKjernejournal(step))
    const last = all.at(-1)
    const refused = refreshes.find(isRefused)
    const over = first(ends[0], replacing?.created, refused, leaving && leftAt(leaving))
    const tokens = [created, ...refreshes].flatMap(shownToken)
    const lostAt = scenario === undefined ? undefined : lossOf(session, falls.get(scenario) ?? [])
    const silentFrom = silenceOf(tokens, silences)?.from
    return {
      seq,
      at,
      session,
      ...(patient !== undefined && { patient }),
      ...(user !== undefined && { user }),
      ...(scenario !== undefined && { scenario }),
      ...(over && { over }),
      tokens,
      ...(silentFrom !== undefined && { silentFrom }),
      ...(lostAt !== undefined && { lostAt }),
      watchedUntil: scenario === undefined ? lastEvent : last && last.step.id > seq ? last.step.endedAt : at,
    }
  })
}

/** For each session, the next one of the same workstation. */
function nextAtWorkstation(sessions: readonly Session[]): readonly (Session | undefined)[] {
  const next = new Map<string, Session>()
  return sessions
    .toReversed()
    .map((session) => {
      const workstation = workstationOf(session)
      const following = next.get(workstation)
      next.set(workstation, session)
      return following
    })
    .reverse()
}

/**
 * A user may be at work at two workstations, and logs in at each; so does whoever comes back after the EPJ fell. A scenario is
 * walked at one.
 */
export function workstationOf({ user, logIn, created }: Session): string {
  return JSON.stringify(created.scenario === undefined ? [user, logIn] : [user])
}

/** The silence in which a token ran out before the next one was shown. */
function silenceOf(tokens: readonly ShownToken[], silences: readonly Silence[]): Silence | undefined {
  return tokens
    .map(({ expires }, index) => {
      const silence = silenceAt(silences, expires)
      const next = tokens[index + 1]
      return silence && (next === undefined || next.at >= silence.until) ? silence : undefined
    })
    .find((silence) => silence !== undefined)
}

const begins = ({ step }: Situation): number => step.id
const ends = ({ step }: Situation): number => step.end

/** @param falls of its scenario, in order. */
function lossOf({ created, refreshes }: Session, falls: readonly Situation[]): number | undefined {
  const fell = falls[countUpTo(falls, created.seq, ends)]?.step.end
  return fell !== undefined && refreshes.every(({ seq }) => seq < fell) ? fell : undefined
}

/** The first step after a moment that is of a kind; steps are in order. */
function firstAfter(
  situations: readonly Situation[],
  seq: number,
  isOfKind: (situation: Situation) => boolean,
): Situation | undefined {
  for (let index = countUpTo(situations, seq, begins); index < situations.length; index += 1) {
    const situation = situations[index]
    if (situation && isOfKind(situation)) return situation
  }
  return undefined
}

/** Kjernejournal has said that the session is no more. */
function isRefused(refresh: SessionCall): boolean {
  return status(refresh) >= 400 && status(refresh) < 500 && status(refresh) !== 429
}

/** Where the session's patient was left: calls made during that very step still count as before. */
function leftAt({ step, until }: Situation): Moment {
  return { seq: until, at: step.at }
}

function first(...moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => a.at - b.at || a.seq - b.seq)
    .map(({ seq, at }) => ({ seq, at }))[0]
}

function shownToken({ seq, at, token }: SessionCall): readonly ShownToken[] {
  const expires = token?.claims['exp']
  return token && typeof expires === 'number'
    ? [{ seq, at, expires: expires * 1000, sha256: token.sha256 }]
    : []
}

/** Sessions in order, by user: of each only the last before a moment can be under way. */
export type LivesByUser = ReadonlyMap<string | undefined, readonly SessionLife[]>

export const byUser = (lives: readonly SessionLife[]): LivesByUser => Map.groupBy(lives, ({ user }) => user)

/** A workstation has one session at a time, or a few when it is wrong; a journal made to do harm has any number. */
export const AT_ONCE = 20

/** The sessions that were under way when the step began. */
export function openAt({ step }: Situation, lives: readonly SessionLife[]): readonly SessionLife[] {
  const latest = byUser(latestBefore(lives, step.id, AT_ONCE))
  return [...latest.values()].flatMap((ofUser) => {
    const life = ofUser.at(-1)
    return life &&
      life.scenario === step.scenario &&
      !(life.lostAt !== undefined && life.lostAt < step.id) &&
      !life.session.ends.some((end) => end.seq < step.id) &&
      life.tokens.some(({ expires }) => expires > step.at)
      ? [life]
      : []
  })
}
