// How long a ticket opens anything. It is sealed for the longest life that a room can have; whoever is shown one looks
// at the room's own.
import type { KjernejournalDeps } from '../deps.ts'
import { secondsOf } from '../durations.ts'
import { TICKET_SECONDS, type Tickets } from './ticket.ts'

export const TICKET_LIFE_SWITCH = {
  name: 'kjernejournal.ticket-life',
  values: ['30-minutes', '5-minutes', '60-seconds'],
  about:
    'How long a ticket from the health indicator opens the portal and the API Legemiddel. NHN says that the time is fixed, and not how long it is.',
} as const

export function withLife(tickets: Tickets, { clock, switches }: KjernejournalDeps): Tickets {
  return {
    ...tickets,
    open(ticket) {
      const content = tickets.open(ticket)
      if (typeof content === 'string') return content
      const life = secondsOf(switches.value(TICKET_LIFE_SWITCH.name))
      const expires = content.expires - TICKET_SECONDS + life
      return expires > clock.seconds() ? { ...content, expires } : 'KJF-000015'
    },
  }
}
