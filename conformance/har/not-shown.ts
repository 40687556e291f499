// What a recording does not show: tokens that somebody has taken out, bodies that were not kept, calls that began before
// it did. A check must not hold it against the EPJ. Members are named as findings name them: `header.dpop`, `body.code`.
import { header } from '#simulators/core/journal/exchange.ts'
import { decodeJwt, members, text } from '../evidence/jwt.ts'
import type { HarBody, HarEntry } from './har-file.ts'
import { bodyOf, headersOf, typeOf } from './parts.ts'
import type { Place } from './place.ts'
import { isPlaceholder } from './placeholders.ts'

export type NotShown = readonly string[]

export interface PlacedCall extends Place {
  readonly entry: HarEntry
}

/** Calls that nobody answers well without an access token. */
const NEEDS_TOKEN =
  /^kjernejournal\.(?:helseindikator|helseindikator-status|ping|session-(?:create|refresh|end|ping))$/
const NEEDS_BODY = /^(?:helseid\.(?:par|token)|kjernejournal\.(?:helseindikator|session-create))$/
/** Members beyond this many are not looked at: a body may be made to be slow. */
const MOST_MEMBERS = 1_000
const MOST_DEPTH = 10

export function readNotShown(calls: readonly PlacedCall[]): (call: PlacedCall) => NotShown {
  const removed = removedHeaders(calls)
  const own = new Map(calls.map((call) => [call, ofCall(call, removed)]))
  const isPushedShown = calls
    .filter(({ operation }) => operation === 'helseid.par')
    .every((call) => !own.get(call)?.some((member) => /^body(?:$|\.)/.test(member)))
  const isSelection = calls.some(({ entry }) => entry._exchange !== undefined)
  const given = {
    code: givenIn(calls, /\.session-create$/, 'code'),
    ticket: givenIn(calls, /\.helseindikator(?:-status)?$/, 'ticket'),
  }
  return (call) => {
    const found = [
      ...(own.get(call) ?? []),
      ...(isPushedShown ? [] : heldAgainstLogIn(call)),
      ...(isSelection ? heldAgainstOthers(call) : []),
      ...givenElsewhere(call, given),
    ]
    return [...new Set(found)].sort()
  }
}

/** Members that are compared with what was pushed. */
function heldAgainstLogIn({ operation }: PlacedCall): NotShown {
  return operation === 'helseid.token' ? ['body.redirect_uri', 'body.resource'] : []
}

/** Members that say how often something was done, which is not known when some calls were left out. */
function heldAgainstOthers(call: PlacedCall): NotShown {
  if (call.operation === 'helseid.metadata') return ['request.target']
  // Nor is how often the patient was opened, when the steps between are not there.
  return isLookUp(call) ? ['body.fnr'] : []
}

/** A code or ticket that opened the portal, and that no answer in the recording gave out. */
function givenElsewhere(
  call: PlacedCall,
  given: Readonly<Record<'code' | 'ticket', ReadonlySet<string>>>,
): NotShown {
  if (call.operation !== 'kjernejournal.open-portal') return []
  const query = new URL(call.entry.request.url).searchParams
  return (['code', 'ticket'] as const)
    .filter((name) => {
      const shown = query.get(name)
      if (shown === null || given[name].has(shown)) return false
      // It let somebody in, or nothing is known of what was given: the call that gave it is not there.
      return isAccepted(call) || given[name].size === 0
    })
    .map((name) => `query.${name}`)
}

/** Of a number that is one: another is judged for what it is. */
function isLookUp({ operation, entry }: PlacedCall): boolean {
  const sent = text(members(textOf(entry.request.postData))['fnr'])
  return operation === 'kjernejournal.helseindikator' && /^\d{11}$/.test(sent ?? '')
}

/** What answers to these calls gave out under the name. */
function givenIn(calls: readonly PlacedCall[], operations: RegExp, name: string): ReadonlySet<string> {
  const values = calls
    .filter(({ operation }) => operations.test(operation))
    .map((call) => answerOf(call)[name])
  return new Set(
    values.flatMap((value) => (typeof value === 'string' && !isPlaceholder(value) ? [value] : [])),
  )
}

/** Headers that no call has any more, though there are answers that nobody gets without them. */
function removedHeaders(calls: readonly PlacedCall[]): readonly string[] {
  const has = (name: string) => calls.some((call) => requestHeader(call, name) !== undefined)
  const isBound = (call: PlacedCall) =>
    text(answerOf(call)['token_type'])?.toLowerCase() === 'dpop' ||
    /^dpop /i.test(requestHeader(call, 'authorization') ?? '')
  const needing = calls.filter((call) => NEEDS_TOKEN.test(call.operation) && isAccepted(call))
  const noToken = needing.length > 0 && !has('authorization')
  const sessions = needing.some(({ operation }) => operation.includes('.session-'))
  const noProof =
    !has('dpop') && (calls.some((call) => isAccepted(call) && isBound(call)) || (noToken && sessions))
  return [...(noToken ? ['authorization'] : []), ...(noProof ? ['dpop'] : [])]
}

function ofCall(call: PlacedCall, removed: readonly string[]): NotShown {
  const { entry, operation } = call
  const { request } = entry
  const headers = headersOf(request.headers)
  const lacks = (name: string) => header(headers, name) === undefined
  const isWithToken = NEEDS_TOKEN.test(operation)
  const body = ofBody(call)
  return [
    // Every client sends some.
    ...(request.headers.length === 0 ? ['header'] : []),
    ...headers.filter(([, value]) => isPlaceholder(value)).map(([name]) => nameOf('header', name)),
    ...(isWithToken && lacks('authorization') && (isAccepted(call) || removed.includes('authorization'))
      ? ['header.authorization']
      : []),
    ...((isWithToken || operation === 'helseid.token') && removed.includes('dpop') ? ['header.dpop'] : []),
    // The recorder knew the type, and left the header out.
    ...(lacks('content-type') && (request.postData?.mimeType ?? '') !== '' ? ['header.content-type'] : []),
    ...placeholdersIn('query', new URL(request.url).searchParams),
    ...body,
    ...(operation === 'helseid.end-session' && body.length > 0 ? ['query.id_token_hint'] : []),
    // Which unit the token is for is seen in the token alone.
    ...(operation === 'helseid.token' && isAccepted(call) && !hasReadableToken(call)
      ? ['body.client_assertion.assertion_details.practitioner_role']
      : []),
  ]
}

function ofBody(call: PlacedCall): NotShown {
  const { request } = call.entry
  const headers = headersOf(request.headers)
  const sent = bodyOf(request.postData)
  if (sent === undefined) {
    const bytes = Math.max(request.bodySize ?? 0, Number(header(headers, 'content-length') ?? 0))
    return bytes > 0 || (NEEDS_BODY.test(call.operation) && (!request.postData || isAccepted(call)))
      ? ['body']
      : []
  }
  if (!('text' in sent) || isPlaceholder(sent.text) || isCut(sent.text)) return ['body']
  const isForm = typeOf(headers, request.postData)?.includes('x-www-form-urlencoded') === true
  const found = isForm
    ? placeholdersIn('body', new URLSearchParams(sent.text))
    : placeholdersInJson(members(sent.text))
  // The request object holds what else was asked.
  return found.includes('body.request') ? ['body'] : found
}

/** As our own files have bodies that are too large, and those that are no text. */
function isCut(body: string): boolean {
  return (body.length > 20_000 && body.endsWith('…')) || /^\(\d+ bytes, [a-z-]+, SHA-256 /.test(body)
}

function placeholdersIn(where: string, all: URLSearchParams): NotShown {
  return [...all]
    .slice(0, MOST_MEMBERS)
    .filter(([, value]) => isPlaceholder(value))
    .map(([name]) => nameOf(where, name))
}

function placeholdersInJson(value: unknown): NotShown {
  const found: string[] = []
  let left = MOST_MEMBERS
  const look = (one: unknown, where: string, depth: number): void => {
    left -= 1
    if (left < 0 || depth > MOST_DEPTH) return
    if (typeof one === 'string' && isPlaceholder(one)) found.push(where)
    if (typeof one === 'object' && one !== null)
      for (const [name, member] of Object.entries(one)) look(member, nameOf(where, name), depth + 1)
  }
  look(value, 'body', 0)
  return found
}

/** Names are whoever’s wrote the file: what has other signs in it is named by what it stands in. */
function nameOf(where: string, name: string): string {
  return /^[\w:/.-]{1,60}$/.test(name) ? `${where}.${name}` : where
}

const requestHeader = ({ entry }: PlacedCall, name: string) => header(headersOf(entry.request.headers), name)

const isAccepted = ({ entry: { response } }: PlacedCall) => response.status >= 200 && response.status < 400

function answerOf({ entry: { response } }: PlacedCall): Readonly<Record<string, unknown>> {
  return members(textOf(response.content))
}

function textOf(recorded: HarBody | undefined): string | undefined {
  const body = bodyOf(recorded)
  return body && 'text' in body ? body.text : undefined
}

function hasReadableToken(call: PlacedCall): boolean {
  return decodeJwt(text(answerOf(call)['access_token'])) !== undefined
}
