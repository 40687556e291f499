// The headers that every session call carries (Kjernejournal Innlogging, common demands).
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../refusal.ts'

/** Letters are taken to be A to Z: a header field is no safe place for others (RFC 9110 §5.5). */
export const SOURCE_SYSTEM = /^[A-Za-z0-9 .,()-]{3,512}$/
export const EVENT_ID = /^[A-Za-z0-9-]{1,128}$/

/** The event id that the EPJ sent, when it is one. */
export function eventIdOf({ 'x-event-id': sent }: IncomingHttpHeaders): string | undefined {
  return typeof sent === 'string' && EVENT_ID.test(sent) ? sent : undefined
}

/** The event id to answer with, when the EPJ sent one. */
export function requireInnloggingHeaders(headers: IncomingHttpHeaders): string | undefined {
  const source = headers['x-source-system']
  if (typeof source !== 'string' || !SOURCE_SYSTEM.test(source))
    throw new Refusal(400, 'TB-REQUEST', {
      message: 'X-SOURCE-SYSTEM must name the EPJ and its version, in the characters that are allowed there.',
      at: 'headers.x-source-system',
      expected: '3 to 512 letters, digits, spaces and . , ( ) -',
      actual: typeof source === 'string' ? source.slice(0, 200) : 'missing',
    })
  const sent = headers['x-event-id']
  const eventId = eventIdOf(headers)
  if (sent === undefined || eventId !== undefined) return eventId
  throw new Refusal(400, 'TB-REQUEST', {
    message: 'X-EVENT-ID must be at most 128 letters, digits and hyphens.',
    at: 'headers.x-event-id',
    expected: '1 to 128 letters, digits and hyphens',
    actual: String(sent).slice(0, 200),
  })
}
