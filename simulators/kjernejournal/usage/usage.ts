// Who used Kjernejournal for whom: the log that citizens see, and the numbers that NHN reports week by week.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type { Session } from '../innlogging/session.ts'
import { type Week, weekOf } from './week.ts'

/** `opened`, `unlocked`, `print`, `document`, one of the tabs, or what an API gave out. */
export type Seen = string

export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly seen: Seen
  /** A document's title. */
  readonly detail?: string
  readonly patient: string
  readonly user: Session['user']
  readonly organisation: string
  readonly grunnlag: string
  /** What the EPJ calls itself. */
  readonly source: string
}

export interface WeeklyCount {
  readonly week: Week
  readonly organisation: string
  readonly profession: string
  readonly grunnlag: string
  readonly lookUps: number
}

export interface Usage {
  /** A session was opened by an EPJ: one look-up. */
  count(session: Session): void
  /** Something was shown; the same thing in the same session is written down once. */
  note(session: Session, seen: Seen, detail?: string): void
  /** Something was given out by an API, or written through it; one line for each call. */
  noteCall(entry: Omit<LogEntry, 'at'>): void
  /** Newest first. */
  logOf(patient: string): readonly LogEntry[]
  /** Newest week first. */
  weekly(): readonly WeeklyCount[]
  reset(): void
}

const LOGGED = 20_000

interface UsageDeps {
  readonly clock: Clock
  readonly store: Store
  readonly random: Random
}

export function createUsage({ clock, store, random }: UsageDeps): Usage {
  const log: Collection<LogEntry> = store.collection('kjernejournal.usage-log', LOGGED)
  const counts: Collection<WeeklyCount> = store.collection('kjernejournal.usage-weeks')
  // No name of the caller's own: whoever sends one event id with several calls must not lose lines.
  let calls = random.fork('usage-calls').unrepeated()

  return {
    count({ organisation, user: { profession }, grunnlag }) {
      const week = weekOf(clock.now())
      const key = [week.name, organisation, profession, grunnlag].join(' ')
      const lookUps = (counts.get(key)?.lookUps ?? 0) + 1
      counts.put(key, { week, organisation, profession, grunnlag, lookUps })
    },
    note(session, seen, detail) {
      // What was opened with other grounds than the session's own is read on those.
      const grunnlag = session.unlocked ?? session.grunnlag
      const { handle, patient, user, organisation, source } = session
      const key = [handle, seen, grunnlag, detail].join(' ')
      if (log.get(key) !== undefined) return
      const shown = { at: clock.now(), seen, ...(detail !== undefined && { detail }) }
      log.put(key, { ...shown, patient, user, organisation, grunnlag, source })
    },
    noteCall: (entry) => log.put(`call ${calls.hex(16)}`, { at: clock.now(), ...entry }),
    logOf: (patient) =>
      log
        .entries()
        .map(([, entry]) => entry)
        .filter((entry) => entry.patient === patient)
        .reverse(),
    weekly: () =>
      counts
        .entries()
        .map(([, count]) => count)
        .sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
        .sort((one, other) => other.week.name.localeCompare(one.week.name)),
    reset() {
      log.clear()
      counts.clear()
      calls = random.fork('usage-calls').unrepeated()
    },
  }
}

function orderOf({ organisation, profession, grunnlag }: WeeklyCount): string {
  return [organisation, profession, grunnlag].join(' ')
}
