// A JWT taken apart for reading. Nothing is verified here: what the simulators answered is evidence of that.
import { hash } from 'node:crypto'
import { nestsTooDeep } from './depth.ts'
import { sharing } from './sharing.ts'

export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  /** SHA-256 of the whole token, hex: two equal tokens are recognised without showing them. */
  readonly sha256: string
  /** The signature is written as DER, which a JWT's never is (RFC 7518, section 3.4). */
  readonly isDer: boolean
  /** As a DPoP proof's `ath` names it: SHA-256, base64url. */
  readonly ath: string
}

export function decodeJwt(token: string | undefined): Jwt | undefined {
  return decoded(token, part, part)
}

type Part = (text: string | undefined) => Readonly<Record<string, unknown>> | undefined

function decoded(
  token: string | undefined,
  headerPart: Part,
  claimsPart: Part,
  sha256 = hash('sha256', token ?? '', 'hex'),
): Jwt | undefined {
  const parts = token?.split('.') ?? []
  if (parts.length !== 3) return undefined
  const header = headerPart(parts[0])
  const claims = claimsPart(parts[1])
  return header && claims && new ReadJwt(header, claims, sha256, isDer(parts[2], header['alg']))
}

/** Of r and s together, each of the curve's size. */
const SIZES: ReadonlyMap<unknown, number> = new Map([
  ['ES256', 64],
  ['ES384', 96],
  ['ES512', 132],
])
const SEQUENCE = 0x30

/** ASN.1's sequence, as long as it says, and not of the one size that it should have. */
function isDer(written: string | undefined, alg: unknown): boolean {
  const size = SIZES.get(alg)
  if (size === undefined) return false
  const signature = Buffer.from(written ?? '', 'base64url')
  if (signature.length === size || signature[0] !== SEQUENCE) return false
  const header = signature[1] === 0x81 ? 3 : 2
  return signature[header - 1] === signature.length - header && signature[header] === 0x02
}

class ReadJwt implements Jwt {
  readonly header: Jwt['header']
  readonly claims: Jwt['claims']
  readonly sha256: string
  readonly isDer: boolean

  constructor(header: Jwt['header'], claims: Jwt['claims'], sha256: string, isDer: boolean) {
    this.header = header
    this.claims = claims
    this.sha256 = sha256
    this.isDer = isDer
  }

  /** Asked for of access tokens only, so it is worked out when it is. */
  get ath(): string {
    return Buffer.from(this.sha256, 'hex').toString('base64url')
  }
}

export type Decode = typeof decodeJwt

/** The same token is read once, however often it was sent, and the same header too; for as long as a journal is read. */
export function decodingOnce(): Decode {
  const headers = once(part)
  const claims = withSharedMembers()
  // Known by their digests: whole tokens would stay in memory a second time until the last one is read.
  const known = new Map<string, Jwt | undefined>()
  return (token) => {
    if (token === undefined) return undefined
    const sha256 = hash('sha256', token, 'hex')
    const before = known.get(sha256)
    if (before !== undefined || known.has(sha256)) return before
    const read = decoded(token, headers, claims, sha256)
    known.set(sha256, read)
    return read
  }
}

/** A token's own name, which no other has. */
const OWN = 'jti'

/** Who a token is for, and what it may be used for, stands in many others too. */
function withSharedMembers(): Part {
  const shared = sharing()
  return (text) => {
    const claims = part(text)
    for (const name in claims) {
      if (name === OWN) continue
      const value = claims[name]
      if (typeof value === 'string' || (typeof value === 'object' && value !== null))
        Reflect.set(claims, name, shared(value))
    }
    return claims
  }
}

function once<T>(read: (text: string | undefined) => T): (text: string | undefined) => T | undefined {
  const known = new Map<string, T>()
  return (text) => {
    if (text === undefined) return undefined
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before
    const value = read(text)
    known.set(text, value)
    return value
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
/** What stands as a word where it is shown or compared. Objects do not: some have no text at all. */
export function word(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : undefined
}
export const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Times in a JWT are seconds since 1970; a number of this size is no clock's fault. */
export const isMilliseconds = (time: unknown): boolean => typeof time === 'number' && time > 1e11

export function isJson(body: string | undefined): boolean {
  try {
    JSON.parse(body ?? '')
    return true
  } catch {
    return false
  }
}

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
