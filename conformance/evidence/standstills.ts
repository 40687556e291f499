// When the machine stood still, by the bench's own mark: a laptop that slept, a virtual machine that was stopped. The EPJ on
// the same machine stood still too, and what it was to do in the meantime says nothing of it.
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { text } from './jwt.ts'

/** Kind of the mark; `seconds` in its data says how long. */
export const STOOD_STILL = 'machine-stood-still'

/** In milliseconds of the room's clock. */
export interface Standstill {
  readonly from: number
  readonly until: number
  /** Begun last before it was over; absent where nobody walks any. */
  readonly scenario?: string
}

export function readStandstills(events: readonly JournalEvent[]): readonly Standstill[] {
  let scenario: string | undefined
  return events.flatMap((event) => {
    if (event.type !== 'mark') return []
    if (event.kind === 'step-began') scenario = text(event.data['scenario'])
    if (event.kind !== STOOD_STILL) return []
    const until = Date.parse(event.at)
    const seconds = Number(event.data['seconds'])
    if (!Number.isFinite(until) || !(seconds > 0)) return []
    return [{ from: until - seconds * 1000, until, ...(scenario !== undefined && { scenario }) }]
  })
}
