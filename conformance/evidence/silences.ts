// Stretches in which nobody called at all: a machine that stood still cannot be told from one at which nothing was done, but
// neither shows what the EPJ would have done in the meantime.
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { between, countUpTo } from './between.ts'
import type { Seen } from './seen.ts'

/** No health worker reads a kjernejournal for so long without a call of the EPJ or of the portal. In milliseconds. */
const LEAST_MS = 60 * 60 * 1000

/** In milliseconds since 1970 by the room's clock. */
export interface Silence {
  readonly from: number
  readonly until: number
}

/** An hour or more each, in order. None in a scenario, whose steps tell of time that passes, nor where somebody moved the clock. */
export function readSilences(calls: readonly Seen[], events: readonly JournalEvent[]): readonly Silence[] {
  const moves = events.filter((event) => event.type === 'mark' && event.kind === 'clock')
  return calls.flatMap((next, index) => {
    const last = calls[index - 1]
    return last &&
      next.at - last.at >= LEAST_MS &&
      last.scenario === undefined &&
      next.scenario === undefined &&
      between(moves, last.seq, next.seq).length === 0
      ? [{ from: last.at, until: next.at }]
      : []
  })
}

/** The one in which this moment is. @param at milliseconds since 1970. */
export function silenceAt(silences: readonly Silence[], at: number): Silence | undefined {
  const silence = silences[countUpTo(silences, at, ({ from }) => from) - 1]
  return silence && silence.until >= at ? silence : undefined
}
