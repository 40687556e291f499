// How long each session of Kjernejournal Innlogging was needed, and the tokens that were shown for it.
import type { Session, SessionCall } from './kjernejournal.ts'
import { status } from './seen.ts'
import type { Situation } from './situations.ts'

export interface Moment {
  readonly seq: number
  /** The room's time, milliseconds since 1970. */
  readonly at: number
}

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
  /** When its patient was closed, another took its place, it was ended, or its renewal refused; absent when nothing of it was seen. */
  readonly over?: Moment
  /** The token of `create` and those of the refreshes, in order. */
  readonly tokens: readonly ShownToken[]
  /** Room time until which the EPJ that had the session was watched. */
  readonly watchedUntil: number
}

const leavesPatient = new Set(['open-patient', 'close-patient', 'log-in', 'log-out'])

export function readSessionLives(
  sessions: readonly Session[],
  situations: readonly Situation[],
  lastEvent: number,
): readonly SessionLife[] {
  return sessions.map((session) => {
    const { created, patient, user, refreshes, ends } = session
    const { seq, at, scenario } = created
    const later = situations.filter(({ step }) => step.scenario === scenario && step.id > seq)
    const replacing = sessions.find((other) => other.created.seq > seq && other.user === user)
    const leaving = later.find(({ step }) => leavesPatient.has(step.action))
    const refused = refreshes.find(isRefused)
    const over = first(ends[0], replacing?.created, refused, leaving && momentOf(leaving))
    return {
      seq,
      at,
      session,
      ...(patient !== undefined && { patient }),
      ...(user !== undefined && { user }),
      ...(scenario !== undefined && { scenario }),
      ...(over && { over }),
      tokens: [created, ...refreshes].flatMap(shownToken),
      watchedUntil: scenario === undefined ? lastEvent : (later.at(-1)?.step.endedAt ?? at),
    }
  })
}

/** Kjernejournal has said that the session is no more. */
function isRefused(refresh: SessionCall): boolean {
  return status(refresh) >= 400 && status(refresh) < 500 && status(refresh) !== 429
}

/** Where the session's patient was left: calls made during that very step still count as before. */
function momentOf({ step, until }: Situation): Moment {
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

/** The sessions that were under way when the step began. */
export function openAt({ step }: Situation, lives: readonly SessionLife[]): readonly SessionLife[] {
  return lives.filter(
    ({ seq, scenario, session, user, tokens }) =>
      scenario === step.scenario &&
      seq < step.id &&
      !session.ends.some((end) => end.seq < step.id) &&
      !lives.some((other) => other.seq > seq && other.seq < step.id && other.user === user) &&
      tokens.some(({ expires }) => expires > step.at),
  )
}
