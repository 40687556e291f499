// The EPJ's own log: bounded, without national identity numbers and without secrets.

import { createRealNumbers } from '#simulators/core/redaction/real-numbers.ts'
import type { Clock } from '#simulators/core/room/clock.ts'

/** What happened; the pages say it in words (`log.event.…`), an adapter gets it as it is. */
export const LOG_EVENTS = [
  'logged-in',
  'trouble',
  'hold-session',
  'hold-portal',
  'call',
  'file-taken',
  'emptied',
] as const
export type LogEvent = (typeof LOG_EVENTS)[number]

export interface LogLine {
  /** ISO 8601, the room's time. */
  readonly at: string
  readonly level: 'info' | 'error'
  readonly event: LogEvent
  readonly detail: string
}

export interface EpjLog {
  info(event: LogEvent, detail?: string): void
  error(event: LogEvent, detail: string): void
  /** Newest first. */
  lines(): readonly LogLine[]
}

const MAX_LINES = 500
const MAX_DETAIL = 2_000

export function createEpjLog(clock: Pick<Clock, 'now'>): EpjLog {
  const lines: LogLine[] = []
  // Every person's number, synthetic ones too, but not the digits of an event id: by that id the event is found again.
  const { mask } = createRealNumbers(() => true)

  function write(level: LogLine['level'], event: LogEvent, detail: string): void {
    const masked = mask(detail).slice(0, MAX_DETAIL)
    lines.unshift({ at: new Date(clock.now()).toISOString(), level, event, detail: masked })
    if (lines.length > MAX_LINES) lines.length = MAX_LINES
  }

  return {
    info: (event, detail = '') => write('info', event, detail),
    error: (event, detail) => write('error', event, detail),
    lines: () => [...lines],
  }
}
