// How long a ticket opens anything. It is sealed for the longest life that a room can have; whoever is shown one looks
// at the room's own.
import type { KjernejournalDeps } from '../deps.ts'
import { TICKET_SECONDS, type Tickets } from './ticket.ts'

export const TICKET_LIFE_SWITCH = {
  name: 'kjernejournal.ticket-life',
  values: ['30-minutes', '5-minutes', '60-seconds'],
  about:
    'How long a ticket from the health indicator opens the portal and the API Legemiddel. NHN says that the time is fixed, and not how long it is.',
} as const

const SECONDS: Readonly<Record<string, number>> = {
  '30-minutes': TICKET_SECONDS,
  '5-minutes': 300,
  '60-seconds': 60,
}

export function withLife(tickets: Tickets, { clock, switches }: KjernejournalDeps): Tickets {
  return {
    ...tickets,
    open(ticket) {
      const content = tickets.open(ticket)
      if (typeof content === 'string') return content
      const life = SECONDS[switches.value(TICKET_LIFE_SWITCH.name)] ?? TICKET_SECONDS
      const expires = content.expires - TICKET_SECONDS + life
      return expires > clock.seconds() ? { ...content, expires } : 'KJF-000015'
    },
  }
}
