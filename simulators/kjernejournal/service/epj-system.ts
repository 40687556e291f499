// The header that says which EPJ is calling the API host (T.2).
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../refusal.ts'

export const SHORTEST = 3
export const LONGEST = 512

/**
 * Free text, unlike X-SOURCE-SYSTEM of the innlogging host; the bounds are borrowed from there.
 * @throws Refusal, a 400, when it is missing, shorter or longer.
 */
export function requireEpjSystem(headers: IncomingHttpHeaders): void {
  const sent = headers['x-epj-system']
  const text = typeof sent === 'string' ? sent.trim() : ''
  if (text.length >= SHORTEST && text.length <= LONGEST) return
  throw new Refusal(400, 'TB-REQUEST', {
    message: 'X-EPJ-System must name the EPJ and its version.',
    at: 'headers.x-epj-system',
    expected: `${SHORTEST} to ${LONGEST} characters`,
    actual: text === '' ? 'missing' : `${text.length} characters`,
  })
}
