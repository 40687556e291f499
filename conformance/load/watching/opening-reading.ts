// What the room's journal says of an EPJ's look-ups when k6 has ended. The EPJ may answer that a patient is open before
// it asks, so the last of them are waited for.
import { setTimeout } from 'node:timers/promises'
import type { OpeningCount } from '../load-run.ts'
import type { Target } from '../target/target.ts'
import { eventsBetween, eventsOf } from './journal-reading.ts'
import { countOpenings } from './opening-count.ts'

const TRIES = 20
const PAUSE_MS = 500

export interface ReadOpenings {
  readonly openings: OpeningCount
  /** Number of the last event that was read. */
  readonly to: number
}

export async function readOpenings(
  target: Pick<Target, 'control'>,
  from: number,
  { signal, pause = () => setTimeout(PAUSE_MS) }: { signal: AbortSignal; pause?: () => Promise<unknown> },
): Promise<ReadOpenings> {
  let to = await eventsOf(target)
  const events = [...(await eventsBetween(target, from, to))]
  let openings = countOpenings(events)
  for (let left = TRIES; left > 0 && openings.missed > 0 && !signal.aborted; left -= 1) {
    await pause()
    const now = await eventsOf(target)
    events.push(...(await eventsBetween(target, to, now)))
    to = now
    openings = countOpenings(events)
  }
  return { openings, to }
}
