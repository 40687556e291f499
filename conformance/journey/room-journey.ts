// A room's journey as it stands now: reads what has come to the journal since last time.
import type { ChainedEvent, JournalEvent } from '#simulators/core/exchange.ts'
import type { Room } from '#simulators/core/room.ts'
import { readOnboarding } from '../evidence/onboarding.ts'
import { ENTRY_MARK } from '../evidence/onboarding-entries.ts'
import { type Journey, readJourney } from './journey.ts'
import { municipalityOf } from './municipality.ts'

/** Calls that are looked at, the newest. What people have entered is never let go. */
const MAX_CALLS = 20_000

export interface RoomJourney {
  read(): Journey & { readonly seq: number }
}

export function createRoomJourney(room: Room): RoomJourney {
  const municipality = municipalityOf(room.seed)
  let entered: JournalEvent[] = []
  let calls: JournalEvent[] = []
  let read = 0
  let known: (Journey & { readonly seq: number }) | undefined

  function catchUp(): void {
    const newest = room.journal.head().events
    if (newest < read) {
      // The room was reset, and what people had entered with it.
      entered = []
      calls = []
      read = 0
      known = undefined
    }
    for (const line of room.journal.lines(read, Number.MAX_SAFE_INTEGER)) {
      const event: ChainedEvent = JSON.parse(line)
      if (event.type === 'mark' && (event.kind === ENTRY_MARK || event.kind === 'message'))
        entered.push(event)
      else calls.push(event)
    }
    read = newest
    if (calls.length > MAX_CALLS) calls = calls.slice(-MAX_CALLS)
  }

  return {
    read() {
      catchUp()
      if (known?.seq !== read) {
        const events = [...entered, ...calls].sort((one, other) => one.seq - other.seq)
        known = { ...readJourney(readOnboarding(events), municipality), seq: read }
      }
      return known
    },
  }
}
