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

export interface CriticalHeaders {
  readonly source: string
  readonly eventId: string | undefined
  readonly patient: string | undefined
}

const SOURCE = { shortest: 3, longest: 512 }
const EVENT_ID = /^[A-Za-z0-9._-]{1,128}$/

const NAMES = {
  source: ['nhn-source-system', 'hit-source-system'],
  event: ['nhn-event-id', 'hit-event-id'],
  patient: ['nhn-patient-nin', 'hit-patient-pid'],
  role: ['nhn-user-role', 'hit-user-role'],
  basis: ['nhn-access-basis', 'hit-access-basis'],
} as const

export interface HeaderReader {
  source(): string
  eventId(): string | undefined
  patient(): string | undefined
  role(): string
  basis(): Grunnlag
}

export function readHeaders(headers: IncomingHttpHeaders, prefix: string): HeaderReader {
  const taken = (part: keyof typeof NAMES) =>
    NAMES[part].filter((name) => prefix === 'both' || name.startsWith(`${prefix}-`))
  const nameOf = (part: keyof typeof NAMES) => taken(part)[0] ?? NAMES[part][0]
  const read = (part: keyof typeof NAMES) =>
    taken(part)
      .map((name) => headers[name])
      .find((value) => typeof value === 'string')

  const wrong = (part: keyof typeof NAMES, expected: string, actual: string | undefined) =>
    new Refusal(400, 'TB-REQUEST', {
      message: `${nameOf(part)} must be ${expected}.`,
      at: `headers.${nameOf(part)}`,
      expected,
      actual: actual?.slice(0, 200) ?? 'missing',
    })

  return {
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

/** NHN's own example writes spaces as plus signs, as forms do. */
function decodeRole(sent: string): string | undefined {
  try {
    return userRole.safeParse(JSON.parse(decodeURIComponent(sent.replaceAll('+', '%20')))).data?.code
  } catch {
    return undefined
  }
}
