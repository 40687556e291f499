// A JWT taken apart for reading. Nothing is verified here: what the simulators answered is evidence of that.
import { createHash } from 'node:crypto'
import { nestsTooDeep } from './depth.ts'

export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** SHA-256 of the whole token, hex: two equal tokens are recognised without showing them. */
  readonly sha256: string
  /** As a DPoP proof's `ath` names it: SHA-256, base64url. */
  readonly ath: string
}

export function decodeJwt(token: string | undefined): Jwt | undefined {
  const parts = token?.split('.') ?? []
  if (token === undefined || parts.length !== 3) return undefined
  const header = part(parts[0])
  const claims = part(parts[1])
  if (!header || !claims) return undefined
  const digest = createHash('sha256').update(token).digest()
  return { header, claims, sha256: digest.toString('hex'), ath: digest.toString('base64url') }
}

export type Decode = typeof decodeJwt

/** The same token is read once, however often it was sent; for as long as a journal is read. */
export function decodingOnce(): Decode {
  const known = new Map<string, Jwt | undefined>()
  return (token) => {
    if (token === undefined) return undefined
    if (known.has(token)) return known.get(token)
    const decoded = decodeJwt(token)
    known.set(token, decoded)
    return decoded
  }
}

function part(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !nestsTooDeep(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** The members of a JSON object in a body, or nothing. */
export function members(body: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body ?? '')
    return typeof value === 'object' && value !== null && !nestsTooDeep(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {}
  } catch {
    return {}
  }
}
