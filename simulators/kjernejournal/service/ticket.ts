// The ticket: opaque to the EPJ, sealed for us. It stands for organisation, patient and consent, and dies by itself.
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Random } from '#simulators/core/room/random.ts'
import { createSeals } from './seals.ts'

/** The real life is fixed but not published. */
export const TICKET_SECONDS = 1800

export const SAMTYKKE = ['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'HPUNNTAK'] as const

export interface TicketContent {
  readonly organisation: string
  readonly patient: string
  readonly samtykke?: (typeof SAMTYKKE)[number]
  readonly expires: number
}

export interface Tickets {
  seal(content: Omit<TicketContent, 'expires'>): string
  /** Its content, or why it is none: KJF-000011 invalid, KJF-000015 expired. */
  open(ticket: string): TicketContent | 'KJF-000011' | 'KJF-000015'
}

interface RecentTicket {
  readonly organisation: string
  readonly samtykke: string
  readonly ticket: string
}

/** More would be of no use: within a second it is a few patients that are asked for again, or none. */
const MOST_RECENT = 64

export function createTickets(clock: Clock, random: Random): Tickets {
  const seals = createSeals(random.fork('ticket-keys'), random.fork('ticket-nonces').unrepeated())
  /** The last ticket of each patient in the second that is: the same content sealed again would say the same. */
  const recent = new Map<string, RecentTicket>()
  let second = 0

  return {
    seal({ organisation, patient, samtykke = '' }) {
      const now = clock.seconds()
      if (now !== second || recent.size >= MOST_RECENT) recent.clear()
      second = now
      const known = recent.get(patient)
      if (known?.organisation === organisation && known.samtykke === samtykke) return known.ticket
      const ticket = seals.close(`${organisation} ${patient} ${now + TICKET_SECONDS} ${samtykke}`)
      recent.set(patient, { organisation, samtykke, ticket })
      return ticket
    },
    open(ticket) {
      const content = seals.open(ticket)
      if (content === undefined) return 'KJF-000011'
      const [organisation = '', patient = '', expires = '', consent] = content.split(' ')
      if (Number(expires) <= clock.seconds()) return 'KJF-000015'
      const samtykke = SAMTYKKE.find((one) => one === consent)
      return { organisation, patient, ...(samtykke && { samtykke }), expires: Number(expires) }
    },
  }
}
