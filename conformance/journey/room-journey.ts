// A room's journey as it stands now: reads what has come to the journal since last time.
import type { JournalEvent } from '#simulators/core/exchange.ts'
import type { Room } from '#simulators/core/room.ts'
import { createJournalReader } from '../board/journal-reader.ts'
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
  const reader = createJournalReader(room.journal)
  let entered: JournalEvent[] = []
  let calls: JournalEvent[] = []
  let known: (Journey & { readonly seq: number }) | undefined

  function catchUp(): number {
    const { anew, events, seq } = reader.news()
    if (anew) {
      entered = []
      calls = []
      known = undefined
    }
    for (const event of events) (isEntered(event) ? entered : calls).push(event)
    if (calls.length > MAX_CALLS) calls = calls.slice(-MAX_CALLS)
    return seq
  }

  return {
    read() {
      const seq = catchUp()
      if (known?.seq !== seq) {
        const events = [...entered, ...calls].sort((one, other) => one.seq - other.seq)
        known = { ...readJourney(readOnboarding(events), municipality), seq }
      }
      return known
    },
  }
}

/** What people have entered, and the mail they have sent. */
function isEntered(event: JournalEvent): boolean {
  return event.type === 'mark' && (event.kind === ENTRY_MARK || event.kind === 'message')
}
