// Builds journals for tests: correct calls by default, each member open to change. Never hand-pasted JSON.
import type { Exchange, Explanation, Headers, JournalEvent } from '#simulators/core/exchange.ts'

export const ISSUER = 'http://localhost:4400/r/test/helseid'
const ROOM = '/r/test'
export const START = Date.parse('2026-03-02T08:00:00.000Z')
export const CLIENT = '3f0c1a52-7d7c-4d0e-9a55-0d6f0e2b9a11'

type Claims = Readonly<Record<string, unknown>>
/** A value of `undefined` takes the member away. */
type Form = Readonly<Record<string, string | readonly string[] | undefined>>
type HeaderValues = Readonly<Record<string, string | readonly string[] | undefined>>

/** An event without its number: `journal` gives it one, and a moment one second after the one before. */
export type Draft = (seq: number, at: string) => JournalEvent

/** Numbers the drafts from 1 and sets them a second apart; `wait` inserts time. */
export function journal(...drafts: readonly (Draft | number)[]): readonly JournalEvent[] {
  const events: JournalEvent[] = []
  let now = START
  for (const draft of drafts) {
    if (typeof draft === 'number') now += draft * 1000
    else events.push(draft(events.length + 1, new Date(now).toISOString()))
    now += 1000
  }
  return events
}

export const wait = (seconds: number): number => seconds

export function jwt(header: Claims, claims: Claims): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(without(header))}.${part(without(claims))}.c2lnbmF0dXJl`
}

let drawn = 0
/** A value that no other call of this test process gave. */
export function fresh(name: string): string {
  drawn += 1
  return `${name}-${drawn}`
}

export function assertion(claims: Claims = {}, header: Claims = {}): string {
  return jwt(
    { typ: 'client-authentication+jwt', alg: 'ES256', kid: 'A1', ...header },
    {
      iss: CLIENT,
      sub: CLIENT,
      aud: ISSUER,
      jti: fresh('assertion'),
      iat: START / 1000,
      nbf: START / 1000,
      exp: START / 1000 + 30,
      ...claims,
    },
  )
}

/** `jwk.x` names the key: proofs with the same `x` are of the same key. */
export function proof(claims: Claims = {}, header: Claims = {}): string {
  return jwt(
    { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: 'key-1', y: 'y' }, ...header },
    {
      jti: fresh('proof-with-96-bits'),
      htm: 'POST',
      htu: `${ISSUER}/connect/token`,
      iat: START / 1000,
      ...claims,
    },
  )
}

export interface CallParts {
  readonly form?: Form
  readonly json?: Claims
  readonly headers?: HeaderValues
  readonly query?: Form
  readonly status?: number
  readonly answer?: Claims
  readonly answerHeaders?: HeaderValues
  readonly fault?: string
  readonly explanation?: Explanation
}

export function call(method: string, operation: string, path: string, parts: CallParts = {}): Draft {
  const query = parts.query ? `?${encode(parts.query)}` : ''
  const body = parts.form ? encode(parts.form) : parts.json ? JSON.stringify(without(parts.json)) : undefined
  const type = parts.form ? 'application/x-www-form-urlencoded' : parts.json ? 'application/json' : undefined
  return (seq, at): Exchange => ({
    v: 1,
    seq,
    at,
    type: 'exchange',
    simulator: operation.split('.')[0] ?? '',
    operation,
    request: {
      method,
      target: `${ROOM}${path}${query}`,
      headers: headers({ ...(type !== undefined && { 'content-type': type }), ...parts.headers }),
      ...(body !== undefined && { body: { text: body } }),
    },
    response: {
      status: parts.status ?? 200,
      headers: headers({ 'content-type': 'application/json', ...parts.answerHeaders }),
      ...(parts.answer && { body: { text: JSON.stringify(parts.answer) } }),
    },
    ...(parts.explanation && { explanation: parts.explanation }),
    ...(parts.fault !== undefined && { fault: { id: 'fault-1', effect: parts.fault } }),
  })
}

export function mark(kind: string, data: Claims): Draft {
  return (seq, at) => ({ v: 1, seq, at, type: 'mark', kind, data })
}

/** A step of a scenario around calls: what the driver was told, what happened, what it reported. */
export function step(
  action: string,
  parts: {
    readonly scenario?: string
    readonly phase?: string
    readonly args?: Claims
    readonly outcome?: string
    readonly problem?: string
    readonly seen?: Claims
  },
  ...calls: readonly (Draft | number)[]
): readonly (Draft | number)[] {
  const { scenario = 'test/scenario', phase = 'plain', args = {}, outcome = 'ok', problem, seen = {} } = parts
  return [
    mark('step-began', { scenario, phase, action, args }),
    ...calls,
    mark('step-ended', { scenario, phase, outcome, ...(problem !== undefined && { problem }), seen }),
  ]
}

function headers(values: HeaderValues): Headers {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, one] as const),
  )
}

function encode(values: Form): string {
  const pairs = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) for (const one of [value].flat()) pairs.append(name, one)
  return pairs.toString()
}

function without(values: Claims): Claims {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
