// Taking a signed JWT (JWS compact serialisation, RFC 7515 §7.1) apart without judging it.
import { isCut } from '../../core/keys/base64url.ts'

export interface CompactJws {
  /** The raw, still encoded header. */
  readonly header: string
  readonly payload: string
  /** What the signature covers. */
  readonly signed: Buffer
  readonly signature: Buffer
}

export type Claims = Readonly<Record<string, unknown>>

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/

export function splitCompact(text: string): CompactJws | undefined {
  if (!COMPACT.test(text)) return undefined
  const first = text.indexOf('.')
  const second = text.indexOf('.', first + 1)
  if (isCut(first) || isCut(second - first - 1) || isCut(text.length - second - 1)) return undefined
  return {
    header: text.slice(0, first),
    payload: text.slice(first + 1, second),
    signed: Buffer.from(text.slice(0, second), 'latin1'),
    signature: Buffer.from(text.slice(second + 1), 'base64url'),
  }
}

/** The JSON object in a base64url part, or undefined when there is none. */
export function decodeObject(part: string): Claims | undefined {
  try {
    return asObject(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

/** A JOSE header; one with `crit` is none we understand, and must then be refused (RFC 7515 §4.1.11). */
export function decodeHeader(part: string): Claims | undefined {
  const header = decodeObject(part)
  return header && 'crit' in header ? undefined : header
}

export function asObject(value: unknown): Claims | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined
}
