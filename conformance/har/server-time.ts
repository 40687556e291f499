// When the recorded calls happened by the clock of the services they were made to. A room's clock may have been moved, and the
// recorder's may be wrong; HelseID says in each token when it issued it.
import { header } from '#simulators/core/journal/exchange.ts'
import { type Decode, decodingOnce, members, number, text } from '../evidence/jwt.ts'
import type { HarEntry } from './har-file.ts'
import { bodyOf, headersOf } from './parts.ts'

export interface RecordedCall {
  readonly entry: HarEntry
  readonly operation: string
}

/** Milliseconds by which a slow answer, or two good clocks, may make it look. */
const TOLERANCE = 30_000
/** Seconds since 1970 until which an issue time can be one: the year 2100. */
const LATEST = 4_102_444_800

/**
 * Milliseconds since 1970 of each call, in order. HelseID's token shows its clock; a call between two tokens that were issued
 * by clocks set differently has that of the two by which its own proof or assertion fits better.
 */
export function serverTimes(calls: readonly RecordedCall[]): readonly number[] {
  const decode = decodingOnce()
  const shown = calls.map((call) => aheadIn(call, decode))
  const after: (number | undefined)[] = []
  let next: number | undefined
  for (let index = calls.length - 1; index >= 0; index -= 1) {
    next = shown[index] ?? next
    after[index] = next
  }
  let before: number | undefined
  return calls.map(({ entry }, index) => {
    before = shown[index] ?? before
    const began = startOf(entry)
    const earlier = began + (before ?? after[index] ?? 0)
    const later = began + (after[index] ?? before ?? 0)
    const signed = earlier === later ? undefined : signedAt(entry, decode)
    if (signed === undefined) return earlier
    return Math.abs(later - signed) < Math.abs(earlier - signed) ? later : earlier
  })
}

const startOf = ({ startedDateTime }: HarEntry): number => Date.parse(startedDateTime)

/** How far HelseID's clock was ahead of the recorder's, when the call's answer holds a token. */
function aheadIn({ entry, operation }: RecordedCall, decode: Decode): number | undefined {
  if (operation !== 'helseid.token') return undefined
  const answer = members(textOf(entry.response.content))
  const issued = ['access_token', 'id_token']
    .map((name) => number(decode(text(answer[name]))?.claims['iat']))
    .find((iat) => iat !== undefined)
  if (issued === undefined || !(issued >= 0 && issued <= LATEST)) return undefined
  const ahead = issued * 1000 - startOf(entry)
  return Math.abs(ahead) <= TOLERANCE ? 0 : Math.round(ahead)
}

/** When the EPJ says that it made the call, in milliseconds since 1970. */
function signedAt({ request }: HarEntry, decode: Decode): number | undefined {
  const proof = header(headersOf(request.headers), 'dpop')
  const assertion = new URLSearchParams(textOf(request.postData) ?? '').get('client_assertion')
  const iat = [proof, assertion ?? undefined]
    .map((jwt) => number(decode(jwt)?.claims['iat']))
    .find((time) => time !== undefined)
  return iat === undefined ? undefined : iat * 1000
}

function textOf(body: HarEntry['request']['postData']): string | undefined {
  const kept = bodyOf(body)
  return kept && 'text' in kept ? kept.text : undefined
}
