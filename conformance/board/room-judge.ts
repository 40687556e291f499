// Judges a room while it is at work: reads what has come to the journal since last time, and judges when asked.
import type { ChainedEvent } from '#simulators/core/exchange.ts'
import type { Room } from '#simulators/core/room.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { type Judgement, judgeEvidence } from '../judge-evidence.ts'
import type { Plan } from '../plans/index.ts'
import { createJournalReader } from './journal-reader.ts'

/** Events that are judged, the newest; a board is for looking at, a run is for certifying. */
export const MAX_EVENTS = 5_000

export interface BoardState extends Judgement {
  /** Number of the newest event that was judged. */
  readonly seq: number
  /** Whether older events were left out. */
  readonly shortened: boolean
}

export interface RoomJudge {
  state(): BoardState
}

export function createRoomJudge(room: Room, plan: Plan): RoomJudge {
  const reader = createJournalReader(room.journal)
  let events: ChainedEvent[] = []
  let dropped = false
  let known: BoardState | undefined

  function catchUp(): number {
    const news = reader.news()
    if (news.anew) {
      events = []
      dropped = false
      known = undefined
    }
    events.push(...news.events.slice(-MAX_EVENTS - 1))
    if (events.length > MAX_EVENTS) {
      events = events.slice(-MAX_EVENTS)
      dropped = true
    }
    return news.seq
  }

  return {
    state() {
      const seq = catchUp()
      if (known?.seq !== seq)
        known = { ...judgeEvidence(plan, readEvidence(events)), seq, shortened: dropped }
      return known
    },
  }
}
