// The ticket: opaque to the EPJ, sealed for us. It stands for organisation, patient and consent, and dies by itself.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Clock } from '#simulators/core/clock.ts'
import { once } from '#simulators/core/once.ts'
import type { Random } from '#simulators/core/random.ts'

/** The real life is fixed but not published. */
export const TICKET_SECONDS = 1800

export const SAMTYKKE = ['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'HPUNNTAK'] as const

const ticketContent = z.object({
  organisation: z.string(),
  patient: z.string(),
  samtykke: z.enum(SAMTYKKE).optional(),
  expires: z.number(),
})

export type TicketContent = z.infer<typeof ticketContent>

export interface Tickets {
  seal(content: Omit<TicketContent, 'expires'>): string
  /** Its content, or why it is none: KJF-000011 invalid, KJF-000015 expired. */
  open(ticket: string): TicketContent | 'KJF-000011' | 'KJF-000015'
}

const NONCE = 12
const TAG = 16

export function createTickets(clock: Clock, random: Random): Tickets {
  // As a KeyObject: Node 24 spends some 20 µs a call on finding out that a Buffer is none.
  const key = createSecretKey(random.fork('ticket-key').bytes(32))
  const nonces = random.fork('ticket-nonces').unrepeated()

  function sealOnce(plain: string): string {
    const nonce = nonces.bytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
    return sealed.toString('base64')
  }

  /** Tickets of the second that is: the same content sealed again would say the same. */
  const recent = once(() => new LRUCache<string, string>({ max: 1_000 }))

  return {
    seal(content) {
      const plain = JSON.stringify({ ...content, expires: clock.seconds() + TICKET_SECONDS })
      const known = recent().get(plain)
      if (known !== undefined) return known
      // Every ticket holds a + and a /, so that an EPJ that forgets to encode it finds out at once (KJ-N05).
      for (;;) {
        const ticket = sealOnce(plain)
        if (!ticket.includes('+') || !ticket.includes('/')) continue
        recent().set(plain, ticket)
        return ticket
      }
    },
    open(ticket) {
      const content = unseal(ticket, key)
      if (!content) return 'KJF-000011'
      return content.expires > clock.seconds() ? content : 'KJF-000015'
    },
  }
}

function unseal(ticket: string, key: KeyObject): TicketContent | undefined {
  const sealed = Buffer.from(ticket, 'base64')
  // Base64 is read generously by Node: only the exact text counts.
  if (sealed.length <= NONCE + TAG || sealed.toString('base64') !== ticket) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE))
    decipher.setAuthTag(sealed.subarray(-TAG))
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()])
    return ticketContent.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    return undefined
  }
}
