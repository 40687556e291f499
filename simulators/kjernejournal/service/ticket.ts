// The ticket: opaque to the EPJ, sealed for us. It stands for organisation, patient and consent, and dies by itself.
import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
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
const NONCE = 12
const NONCE_END = MARK.length + NONCE
const CONTENT = 64
const CONTENT_END = NONCE_END + CONTENT
const TICKET_END = CONTENT_END + 16

/** More would be of no use: within a second it is a few patients that are asked for again, or none. */
const MOST_RECENT = 1_000

export function createTickets(clock: Clock, random: Random): Tickets {
  const seals = createSeals(random.fork('ticket-key').bytes(32))
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
      const ticket = seals.close(content, nonces.bytes(NONCE))
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

/** AES-256-GCM, written into one buffer: a ticket is made at every look-up. */
function createSeals(secret: Buffer) {
  // As a KeyObject: Node 24 spends some 20 µs a call on finding out that a Buffer is none.
  const key = createSecretKey(secret)
  const sealed = Buffer.alloc(TICKET_END)
  sealed.set(MARK)

  return {
    close(content: string, nonce: Buffer): string {
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      sealed.set(nonce, MARK.length)
      sealed.set(cipher.update(content.padEnd(CONTENT), 'latin1'), NONCE_END)
      cipher.final()
      sealed.set(cipher.getAuthTag(), CONTENT_END)
      return sealed.toString('base64')
    },
    open(text: string): string | undefined {
      const given = Buffer.from(text, 'base64')
      // Base64 is read generously by Node: only the exact text counts.
      if (given.length !== TICKET_END || given.toString('base64') !== text) return undefined
      if (!given.subarray(0, MARK.length).equals(MARK)) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, given.subarray(MARK.length, NONCE_END))
      decipher.setAuthTag(given.subarray(CONTENT_END))
      const content = decipher.update(given.subarray(NONCE_END, CONTENT_END), undefined, 'latin1')
      try {
        decipher.final()
      } catch {
        return undefined
      }
      return content.trimEnd()
    },
  }
}
