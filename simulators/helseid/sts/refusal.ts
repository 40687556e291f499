// A refusal: the OAuth error that goes on the wire, and the exact reason that stays in the journal.
import type { Response } from 'express'
import type { Explanation } from '../../core/journal/exchange.ts'

export interface WireError {
  readonly error: string
  /** Left out where HelseID gives none, as for `invalid_client`. */
  readonly description?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

export class Refusal extends Error {
  readonly wire: WireError
  readonly explanation: Explanation

  constructor(wire: WireError, explanation: Explanation) {
    super(`${wire.error}: ${explanation.reason}`)
    this.name = 'Refusal'
    this.wire = wire
    this.explanation = explanation
  }
}

/** For every answer that holds tokens, or tells of them (RFC 6749 section 5.1). */
export const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' } as const

export function sendError(
  response: Response,
  { error, description, status = 400, headers = {} }: WireError,
): void {
  response
    .status(status)
    .set({ ...NOT_KEPT, ...headers })
    .json(description === undefined ? { error } : { error, error_description: wireText(description) })
}

/** RFC 6749 section 5.2 allows only printable ASCII in a description, without quotation mark and backslash. */
export function wireText(text: string): string {
  return text
    .replace(/[æøåÆØÅ]/g, (letter) => letters[letter] ?? '?')
    .replaceAll('"', "'")
    .replace(/[^\x20-\x7e]|\\/g, '?')
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' }

/** How a value is shown in an explanation: short, and telling text from number and absence. */
export function shown(value: unknown): string {
  if (value === undefined) return '(missing)'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
