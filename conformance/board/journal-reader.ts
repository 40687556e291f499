// Reads what has come to a room's journal since last time, and notices when the room was reset in between.
import type { ChainedEvent } from '#simulators/core/journal/exchange.ts'
import type { Journal } from '#simulators/core/journal/journal.ts'

export interface News {
  /** The journal has begun anew: what was read before is gone. */
  readonly anew: boolean
  readonly events: readonly ChainedEvent[]
  /** Number of the newest event. */
  readonly seq: number
}

export interface JournalReader {
  /** @param most events at a time, where they are not to be in memory together; the rest comes with the next call. */
  news(most?: number): News
}

export function createJournalReader(journal: Pick<Journal, 'lines' | 'head'>): JournalReader {
  let last: ChainedEvent | undefined

  /** A journal that was reset may be as long again as it was: only the hash tells. */
  function beganAnew(): boolean {
    if (!last) return false
    const [line] = journal.lines(last.seq - 1, 1)
    if (line === undefined) return true
    const known: ChainedEvent = JSON.parse(line)
    // An older line than the oldest in memory is forgotten, not gone.
    return known.seq === last.seq ? known.hash !== last.hash : known.seq < last.seq
  }

  return {
    news(most = Number.MAX_SAFE_INTEGER) {
      const anew = beganAnew()
      if (anew) last = undefined
      const events = journal.lines(last?.seq ?? 0, most).map((line): ChainedEvent => JSON.parse(line))
      last = events.at(-1) ?? last
      return { anew, events, seq: last?.seq ?? 0 }
    },
  }
}
