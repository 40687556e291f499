// Reading a JSON body as Kjernejournal does: the type must be said, unknown members are passed over and noted.
import type { z } from 'zod'
import {
  ENCODED_BODY,
  encodingOf,
  parseAnyJson,
  parseJson,
  TAKEN_ENCODING,
} from '#simulators/core/call/body.ts'
import type { HotCall, Profile } from '#simulators/core/simulator.ts'
import { Refusal } from './refusal.ts'

export function readJson<T extends object>(call: HotCall, schema: z.ZodType<T>, profile: Profile): T {
  requireJson(call, profile)
  return parseJson(call.body, schema)
}

/** What the body says, held against nothing yet. */
export function readAnyJson(call: HotCall, profile: Profile): unknown {
  requireJson(call, profile)
  return parseAnyJson(call.body)
}

function requireJson({ headers, recording }: HotCall, profile: Profile): void {
  const encoding = encodingOf(headers)
  if (encoding !== undefined)
    throw new Refusal(415, 'TB-REQUEST', {
      message: ENCODED_BODY,
      at: 'headers.content-encoding',
      expected: 'missing',
      actual: encoding.slice(0, 200),
      headers: TAKEN_ENCODING,
    })
  const sent = headers['content-type']
  if (sent === 'application/json') return
  if (sent?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json') return
  const found = { at: 'headers.content-type', expected: 'application/json', actual: sent ?? 'missing' }
  // NHN's sample leaves the header out of refresh and end.
  if (profile === 'lenient' && sent === undefined) {
    recording.deviate({ rule: 'kjernejournal.content-type', ...found })
    return
  }
  throw new Refusal(415, 'TB-REQUEST', { message: 'Content-Type must be application/json.', ...found })
}

/** Members that the service does not know are ignored; the journal tells which they were. */
export function noteUnknownMembers(call: HotCall, body: object, known: readonly string[]): void {
  const unknown = Object.keys(body).filter((name) => !known.includes(name))
  if (unknown.length > 0) call.recording.fact('unknownMembers', unknown.join(' ').slice(0, 200))
}

const MEMBER = /"([^"\\]{1,100})"\s*:/g

/** Readers of JSON take the last of them, and writers should write one (RFC 8259 section 4). Not looked for in what nests. */
export function noteRepeatedMembers(call: HotCall, body: object): void {
  if (Object.values(body).some((value) => typeof value === 'object' && value !== null)) return
  const names = new Set<string>()
  const repeated = new Set<string>()
  for (const [, name = ''] of call.body.toString('utf8').matchAll(MEMBER))
    (names.has(name) ? repeated : names).add(name)
  if (repeated.size > 0) call.recording.fact('repeatedMembers', [...repeated].join(' ').slice(0, 200))
}
