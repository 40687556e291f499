// Judges a room while it is at work: reads what has come to the journal since last time, and judges when asked.
import type { ChainedEvent } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { type Evidence, readEvidence } from '../evidence/evidence.ts'
import { type Judgement, judgeEvidence } from '../judge-evidence.ts'
import { type Plan, type PlanId, plans } from '../plans/index.ts'
import { createJournalReader } from './journal-reader.ts'
import { createNewest } from './newest.ts'

/** Events that are judged, the newest; a board is for looking at, a run is for certifying. */
const MAX_EVENTS = 5_000
/** Five thousand of an EPJ's weigh a fifth of it. */
const HEAVIEST = 64 * 1024 * 1024

export interface BoardState extends Judgement {
  /** By which it was judged. */
  readonly plan: Plan
  /** Number of the newest event that was judged. */
  readonly seq: number
  /** How many events were judged, where older ones were left out; else 0. */
  readonly shortened: number
}

export interface RoomJudge {
  /** @param wanted a plan; absent: the one that what the EPJ does belongs to. */
  state(wanted?: PlanId): BoardState
}

/** By how the EPJ has come to Kjernejournal: an EPJ that opens the portal by ticket has no session of HelseID's there. */
export function planSeen({ sessionCalls, tickets, dataCalls }: Evidence): PlanId {
  if (sessionCalls.length > 0) return 'portal'
  if (tickets.some(({ where }) => where === 'portal')) return 'portal-ticket'
  return dataCalls.length > 0 ? 'api' : 'portal'
}

export function createRoomJudge(room: Pick<Room, 'journal'>): RoomJudge {
  const reader = createJournalReader(room.journal)
  const events = createNewest<ChainedEvent>({ most: MAX_EVENTS, heaviest: HEAVIEST })
  let evidence: Evidence | undefined
  const known = new Map<PlanId, BoardState>()

  function catchUp(): number {
    const news = reader.news()
    if (news.anew) {
      events.clear()
      known.clear()
      evidence = undefined
    }
    if (news.events.length > 0) evidence = undefined
    events.add(news.events)
    return news.seq
  }

  return {
    state(wanted) {
      const seq = catchUp()
      const judged = events.all()
      evidence ??= readEvidence(judged)
      const id = wanted ?? planSeen(evidence)
      const before = known.get(id)
      if (before?.seq === seq) return before
      const plan = plans[id]
      const state = {
        ...judgeEvidence(plan, evidence),
        plan,
        seq,
        shortened: events.shortened() ? judged.length : 0,
      }
      known.set(id, state)
      return state
    },
  }
}
