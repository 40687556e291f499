// A JWT taken apart for reading. Nothing is verified here: what the simulators answered is evidence of that.
import { hash } from 'node:crypto'
import { nestsTooDeep } from './depth.ts'
import { type Shared, sharing } from './sharing.ts'

export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** SHA-256 of the whole token, hex: two equal tokens are recognised without showing them. */
  readonly sha256: string
  /** As a DPoP proof's `ath` names it: SHA-256, base64url. */
  readonly ath: string
}

export function decodeJwt(token: string | undefined): Jwt | undefined {
  return token === undefined ? undefined : decoded(token, hash('sha256', token, 'hex'))
}

type Part = Readonly<Record<string, unknown>>

function decoded(
  token: string,
  sha256: string,
  { value }: Pick<Shared, 'value'> = nothingShared,
  headerOf = part,
): Jwt | undefined {
  const [first = '', second = '', third, ...more] = token.split('.')
  if (third === undefined || more.length > 0) return undefined
  const [header, claims] = [headerOf(first), part(second)]
  if (!header || !claims) return undefined
  for (const name in claims) Reflect.set(claims, name, value(claims[name]))
  return new ReadJwt(header, claims, sha256)
}

const nothingShared: Pick<Shared, 'value'> = { value: (value) => value }

class ReadJwt implements Jwt {
  readonly header: Jwt['header']
  readonly claims: Jwt['claims']
  readonly sha256: string

  constructor(header: Jwt['header'], claims: Jwt['claims'], sha256: string) {
    this.header = header
    this.claims = claims
    this.sha256 = sha256
  }

  /** Asked for of access tokens only, so it is worked out when it is. */
  get ath(): string {
    return Buffer.from(this.sha256, 'hex').toString('base64url')
  }
}

export type Decode = typeof decodeJwt

/** The tokens shown last, whole. */
const AT_HAND = 256
/** Headers of all tokens that are made with the same key. */
const HEADERS = 1_000

/** The same token is read once, however often it was sent; it is known by its hash, and what it says alike is shared. */
export function decodingOnce(shared: Shared = sharing()): Decode {
  const known = new Map<string, Jwt | undefined>()
  const headerOf = remembering(HEADERS, (text) => {
    const header = part(text)
    return header && shared.value(header)
  })
  const jwtOf = remembering(AT_HAND, (token) => {
    const sha256 = hash('sha256', token, 'hex')
    const before = known.get(sha256)
    if (before !== undefined || known.has(sha256)) return before
    const jwt = decoded(token, sha256, shared, headerOf)
    known.set(sha256, jwt)
    return jwt
  })
  return (token) => (token === undefined ? undefined : jwtOf(token))
}

/** Remembers what was read of so many texts; then it forgets them all. */
function remembering<T>(most: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const value = read(text)
    if (known.size === most) known.clear()
    known.set(text, value)
    return value
  }
}

function part(text: string): Part | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !nestsTooDeep(value)
      ? (value as Part)
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
