// Judges a room while it is at work: reads what has come to the journal since last time, and judges when asked.
import type { ChainedEvent } from '#simulators/core/exchange.ts'
import type { Room } from '#simulators/core/room.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { type Judgement, judgeEvidence } from '../judge-evidence.ts'
import type { Plan } from '../plans/index.ts'

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
  let events: ChainedEvent[] = []
  let read = 0
  let dropped = false
  let known: BoardState | undefined

  function catchUp(): void {
    const newest = room.journal.head().events
    if (newest < read) {
      // The room was reset.
      events = []
      read = 0
      dropped = false
    }
    for (const line of room.journal.lines(read, Number.MAX_SAFE_INTEGER)) events.push(JSON.parse(line))
    read = newest
    if (events.length > MAX_EVENTS) {
      events = events.slice(-MAX_EVENTS)
      dropped = true
    }
  }

  return {
    state() {
      catchUp()
      if (known?.seq !== read)
        known = { ...judgeEvidence(plan, readEvidence(events)), seq: read, shortened: dropped }
      return known
    },
  }
}
