// The headers that name patient, user's role, grounds and EPJ (API documentation, Authorization). Their prefix went
// from `hit-` to `nhn-` during 2025; which of them a room takes is a switch.
import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { GRUNNLAG, type Grunnlag } from '../../innlogging/session.ts'
import { Refusal } from '../../refusal.ts'

export const PREFIX_SWITCH = {
  name: 'kjernejournal.critical-information-headers',
  values: ['both', 'nhn', 'hit'],
  about:
    'Which prefix the headers of the critical information API have: nhn- (since 2025), hit- (before), or either of them.',
} as const

export const SOURCE = { shortest: 3, longest: 512 }
export const EVENT_ID = /^[A-Za-z0-9._-]{1,128}$/

const NAMES = {
  source: ['nhn-source-system', 'hit-source-system'],
  event: ['nhn-event-id', 'hit-event-id'],
  patient: ['nhn-patient-nin', 'hit-patient-pid'],
  role: ['nhn-user-role', 'hit-user-role'],
  basis: ['nhn-access-basis', 'hit-access-basis'],
} as const

type Part = keyof typeof NAMES

export interface HeaderReader {
  /** For errors: the header that was sent, or the one with the prefix that the caller uses. */
  name(part: Part): string
  source(): string
  eventId(): string | undefined
  patient(): string | undefined
  role(): string
  basis(): Grunnlag
}

export function readHeaders(headers: IncomingHttpHeaders, prefix: string): HeaderReader {
  const isSent = (name: string) => typeof headers[name] === 'string'
  const taken = (part: Part) =>
    NAMES[part].filter((name) => prefix === 'both' || name.startsWith(`${prefix}-`))
  /** Both prefixes at once may say the same; which of two patients is meant nobody can know. */
  function read(part: Part): string | undefined {
    const [first, second] = taken(part).filter(isSent)
    const value = first === undefined ? undefined : String(headers[first])
    if (second !== undefined && meaning(part, String(headers[second])) !== meaning(part, value))
      throw new Refusal(400, 'TB-REQUEST', {
        message: `${first} and ${second} do not say the same.`,
        at: `headers.${second}`,
        ...(value !== undefined && { expected: value.slice(0, 200) }),
        actual: String(headers[second]).slice(0, 200),
      })
    return value
  }
  const sentNames = Object.values(NAMES).flat().filter(isSent)
  const isOlder = sentNames.length > 0 && sentNames.every((name) => name.startsWith('hit-'))
  function nameOf(part: Part): string {
    const names = taken(part)
    return names.find(isSent) ?? names.at(isOlder ? -1 : 0) ?? NAMES[part][0]
  }

  const wrong = (part: Part, expected: string, actual: string | undefined) =>
    new Refusal(400, 'TB-REQUEST', {
      message: `${nameOf(part)} must be ${expected}.`,
      at: `headers.${nameOf(part)}`,
      expected,
      actual: actual?.slice(0, 200) ?? missing(part),
    })

  /** A room may take the other prefix alone. */
  function missing(part: Part): string {
    const other = NAMES[part].find(isSent)
    return other === undefined ? 'missing' : `missing: this room does not take ${other}`
  }

  return {
    name: nameOf,
    source() {
      const sent = read('source')?.trim()
      if (sent !== undefined && sent.length >= SOURCE.shortest && sent.length <= SOURCE.longest) return sent
      throw wrong('source', 'name and version of the EPJ, 3 to 512 characters', sent)
    },
    eventId() {
      const sent = read('event')
      if (sent === undefined || EVENT_ID.test(sent)) return sent
      throw wrong('event', 'at most 128 letters, digits, dots, hyphens and underscores', sent)
    },
    patient: () => read('patient'),
    role() {
      const sent = read('role')
      const role = sent === undefined ? undefined : decodeRole(sent)
      if (role !== undefined) return role
      throw wrong('role', 'URL-encoded JSON with system urn:oid:2.16.578.1.12.4.1.1.9060 and code', sent)
    },
    basis() {
      const sent = read('basis')
      const basis = GRUNNLAG.find((ground) => ground === sent)
      if (basis) return basis
      throw wrong('basis', GRUNNLAG.join(', '), sent)
    },
  }
}

const userRole = z.looseObject({
  system: z.literal('urn:oid:2.16.578.1.12.4.1.1.9060'),
  code: z.string().min(1),
})

/** The role may be written in several ways. */
function meaning(part: Part, sent: string | undefined): string | undefined {
  return (part === 'role' && sent !== undefined && decodeRole(sent)) || sent?.trim()
}

/** NHN's own example writes spaces as plus signs, as forms do. */
function decodeRole(sent: string): string | undefined {
  try {
    return userRole.safeParse(JSON.parse(decodeURIComponent(sent.replaceAll('+', '%20')))).data?.code
  } catch {
    return undefined
  }
}
