// Writes down one exchange: what came, what was answered, and what the simulator said about it.
import { isUtf8 } from 'node:buffer'
import { hash } from 'node:crypto'
import type { FaultEffect } from '../faults/faults.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { Recording } from '../simulator.ts'
import type { Body, Deviation, Exchange, Explanation, Headers, StampedFault } from './exchange.ts'
import type { Journal } from './journal.ts'
import { MAX_BODY, type TakenBody } from './take-body.ts'

export interface Draft extends Recording {
  simulator: string
  fault?: StampedFault
  /** Writes the entry; returns its number, or undefined where it is left out. Once only: later calls return the same number. */
  write(answer?: { status: number; headers: Headers; body: Buffer | string }): number | undefined
}

export interface DraftParts {
  readonly journal: Journal
  readonly redaction: Redaction
  readonly method: string
  readonly target: string
  readonly rawHeaders: readonly string[]
  readonly body: TakenBody
  /** The request holds a number that could be a living person's. */
  readonly namesRealPerson: boolean
}

export function createDraft(parts: DraftParts): Draft {
  const { journal, redaction, method, target, rawHeaders, body, namesRealPerson } = parts
  const deviations: Deviation[] = []
  const facts: Record<string, string | number | boolean> = {}
  let explanation: Explanation | undefined
  let written: number | undefined

  const draft: Draft = {
    simulator: 'room',
    operation: 'room.unknown',
    deviate: (deviation) => void deviations.push(deviation),
    explain(reason) {
      explanation ??= reason
    },
    fact(name, value) {
      facts[name] = value
    },
    write(answer) {
      if (draft.leftOut && draft.fault === undefined) return undefined
      written ??= journal.append(entry(answer))
      return written
    },
  }

  function entry(
    answer: { status: number; headers: Headers; body: Buffer | string } | undefined,
  ): Omit<Exchange, 'v' | 'seq' | 'at'> {
    const headers = pairs(rawHeaders)
    const sent = redaction.body(requestBody(body), value(headers, 'content-type'), !namesRealPerson)
    return {
      type: 'exchange',
      simulator: draft.simulator,
      operation: draft.operation,
      ...(draft.caller !== undefined && { caller: draft.caller }),
      request: {
        method,
        target: redaction.target(target),
        headers: redaction.headers(headers, !namesRealPerson),
        ...(sent && { body: sent }),
      },
      ...(answer ? { response: response(answer) } : { aborted: true as const }),
      ...(draft.fault && { fault: draft.fault }),
      ...(deviations.length > 0 && { deviations }),
      ...(explanation && { explanation }),
      ...(Object.keys(facts).length > 0 && { facts }),
    }
  }

  function response(answer: {
    status: number
    headers: Headers
    body: Buffer | string
  }): NonNullable<Exchange['response']> {
    const received = redaction.body(responseBody(answer.body), value(answer.headers, 'content-type'))
    return {
      status: answer.status,
      headers: redaction.headers(answer.headers),
      ...(received && { body: received }),
    }
  }

  return draft
}

/** Lower-cased pairs from Node's flat `rawHeaders`. */
function pairs(flat: readonly string[]): Headers {
  const headers: [string, string][] = []
  for (let index = 0; index + 1 < flat.length; index += 2)
    headers.push([(flat[index] ?? '').toLowerCase(), flat[index + 1] ?? ''])
  return headers
}

function value(headers: Headers, name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1]
}

function requestBody({ bytes, tooLarge }: TakenBody): Body | undefined {
  if (tooLarge) return { ...tooLarge, omitted: 'too-large' }
  return responseBody(bytes)
}

function responseBody(body: Buffer | string): Body | undefined {
  if (body.length === 0) return undefined
  if (typeof body === 'string') return { text: body }
  if (body.length > MAX_BODY)
    return { bytes: body.length, sha256: hash('sha256', body), omitted: 'too-large' }
  // UTF-16 passes for UTF-8 with zeros in between; nothing in it could be found and masked.
  if (!isUtf8(body) || body.includes(0))
    return { bytes: body.length, sha256: hash('sha256', body), omitted: 'binary' }
  return { text: body.toString('utf8') }
}

/** How a fault is named on the exchange it hits. */
export function stamp(id: string, effect: FaultEffect): StampedFault {
  if (effect.type === 'variant') return { id, effect: `variant ${effect.name}` }
  const { type, ...rest } = effect
  const detail = Object.entries(rest).map(([name, setting]) => `${name}=${setting}`)
  return { id, effect: [type, ...detail].join(' ') }
}
