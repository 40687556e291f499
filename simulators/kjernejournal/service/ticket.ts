// The ticket: opaque to the EPJ, sealed for us. It stands for organisation, patient and consent, and dies by itself.
import { hash } from 'node:crypto'
import type { Clock } from '#simulators/core/clock.ts'
import type { Random } from '#simulators/core/random.ts'

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

/** Every ticket holds a + and a /, so that an EPJ that forgets to encode it finds out at once (KJ-N05). */
const MARK = Buffer.from('kj+/', 'base64')
const NONCE_END = MARK.length + 13
/** 64 characters: as many as one SHA-512 can hide. */
const CONTENT_END = NONCE_END + 64
const TICKET_END = CONTENT_END + 16
const KEY = 32
/** More would be of no use: within a second it is a few patients that are asked for again, or none. */
const MOST_RECENT = 1_000

export function createTickets(clock: Clock, random: Random): Tickets {
  const seals = createSeals(random.fork('ticket-key'))
  const nonces = random.fork('ticket-nonces').unrepeated()
  /** Tickets of the second that is: the same content sealed again would say the same. */
  const recent = new Map<string, string>()
  let second = 0

  return {
    seal({ organisation, patient, samtykke = '' }) {
      const now = clock.seconds()
      if (now !== second || recent.size >= MOST_RECENT) recent.clear()
      second = now
      const content = `${organisation} ${patient} ${now + TICKET_SECONDS} ${samtykke}`
      const known = recent.get(content)
      if (known !== undefined) return known
      const ticket = seals.close(content, nonces.bytes(NONCE_END - MARK.length))
      recent.set(content, ticket)
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

/**
 * Hidden under a hash of key and nonce, and proved by another over what is hidden: both of fixed lengths, so a plain hash
 * will do. In buffers that are used again, because a ticket is made at every look-up: AES-GCM took three times as long.
 */
function createSeals(keys: Random) {
  const hiding = Buffer.concat([keys.bytes(KEY), Buffer.alloc(NONCE_END)])
  const whole = Buffer.concat([keys.bytes(KEY), Buffer.alloc(TICKET_END)])
  const proving = whole.subarray(0, KEY + CONTENT_END)
  const ticket = whole.subarray(KEY)

  /** The same hides and shows. */
  function turn(): void {
    ticket.copy(hiding, KEY, 0, NONCE_END)
    const mask = hash('sha512', hiding, 'binary')
    for (let at = NONCE_END; at < CONTENT_END; at += 1)
      ticket[at] = (ticket[at] ?? 0) ^ mask.charCodeAt(at - NONCE_END)
  }

  const proof = () => hash('sha256', proving, 'binary').slice(0, TICKET_END - CONTENT_END)

  return {
    close(content: string, nonce: Buffer): string {
      ticket.set(MARK)
      ticket.set(nonce, MARK.length)
      ticket.write(content.padEnd(CONTENT_END - NONCE_END), NONCE_END, 'latin1')
      turn()
      ticket.write(proof(), CONTENT_END, 'latin1')
      return ticket.toString('base64')
    },
    open(text: string): string | undefined {
      const given = Buffer.from(text, 'base64')
      // Base64 is read generously by Node: only the exact text counts.
      if (given.length !== TICKET_END || given.toString('base64') !== text) return undefined
      ticket.set(given)
      if (ticket.toString('latin1', CONTENT_END) !== proof()) return undefined
      turn()
      return ticket.toString('latin1', NONCE_END, CONTENT_END).trimEnd()
    },
  }
}
