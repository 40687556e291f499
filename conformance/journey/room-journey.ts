// A room's journey as it stands now: reads what has come to the journal since last time.
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { createJournalReader } from '../board/journal-reader.ts'
import { createNewest } from '../board/newest.ts'
import { ENTRY_MARK } from '../evidence/onboarding/entries.ts'
import { readOnboarding } from '../evidence/onboarding/onboarding.ts'
import { type Journey, readJourney } from './journey.ts'
import { municipalityOf } from './municipality.ts'

const MEBIBYTE = 1024 * 1024
/** Events that are read from the journal together: what is kept of them is little. */
const AT_A_TIME = 500
/** Calls that are looked at, the newest. */
const CALLS = { most: 20_000, heaviest: 64 * MEBIBYTE }
/** What people have entered outlives the calls: no room of people writes as much. */
const ENTERED = { most: 20_000, heaviest: 32 * MEBIBYTE }

export interface RoomJourney {
  read(): Journey & { readonly seq: number }
}

export function createRoomJourney(room: Room): RoomJourney {
  const municipality = municipalityOf(room.seed)
  const reader = createJournalReader(room.journal)
  const entered = createNewest<JournalEvent>(ENTERED)
  const calls = createNewest<JournalEvent>(CALLS)
  let known: (Journey & { readonly seq: number }) | undefined

  function catchUp(): number {
    for (;;) {
      const { anew, events, seq } = reader.news(AT_A_TIME)
      if (anew) {
        entered.clear()
        calls.clear()
        known = undefined
      }
      entered.add(events.filter(isEntered))
      calls.add(events.filter(isCounted).map(lightened))
      if (events.length < AT_A_TIME) return seq
    }
  }

  return {
    read() {
      const seq = catchUp()
      if (known?.seq !== seq) {
        const events = [...entered.all(), ...calls.all()].sort((one, other) => one.seq - other.seq)
        known = { ...readJourney(readOnboarding(events), municipality), seq }
      }
      return known
    },
  }
}

/** A call that failed shows nothing of what is done; a room under load has thousands. */
const isCounted = (event: JournalEvent): boolean =>
  event.type === 'exchange' && event.response !== undefined && event.response.status < 400

/** The journey reads one header alone, and the others are most of a call's weight. */
function lightened(event: JournalEvent): JournalEvent {
  if (event.type !== 'exchange' || !event.response) return event
  const headers = event.request.headers.filter(([name]) => name === 'sec-fetch-mode')
  return {
    ...event,
    request: { ...event.request, headers },
    response: { ...event.response, headers: [] },
  }
}

/** What people have entered, and the mail they have sent. */
function isEntered(event: JournalEvent): boolean {
  return event.type === 'mark' && (event.kind === ENTRY_MARK || event.kind === 'message')
}
