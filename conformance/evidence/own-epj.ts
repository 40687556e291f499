// Whether the room's own simulated EPJ was at work in a run, whatever the run says of its EPJ: a name and a driver are
// only written down, and what the journal shows is of the EPJ that made the calls.
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'

/** The driver of scenarios tells the room's own EPJ what to do. */
export function toOwnEpj(event: JournalEvent): boolean {
  return event.type === 'exchange' && event.operation === 'epj.driver'
}

/** It was told what to do, or somebody logged in with it by hand. */
export function ownEpjWorked(events: readonly JournalEvent[]): boolean {
  return events.some(
    (event) => toOwnEpj(event) || (event.type === 'exchange' && event.operation === 'epj.callback'),
  )
}
