// Writes down one exchange: what came, what was answered, and what the simulator said about it.
// The answer is held back until it is written: an entry is in the journal before its bytes are out of the door.

import { isUtf8 } from 'node:buffer'
import { createHash, hash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FaultEffect } from '../faults/faults.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { Recording } from '../simulator.ts'
import type { Body, Deviation, Exchange, Explanation, Headers, StampedFault } from './exchange.ts'
import type { Journal } from './journal.ts'

export const MAX_BODY = 1024 * 1024
/** What is read of an oversized body before the connection is closed. */
const MAX_DRAIN = 8 * 1024 * 1024

/** A request's body: its bytes, or, over the limit, only its size and hash. */
export interface TakenBody {
  readonly bytes: Buffer
  readonly tooLarge?: { readonly bytes: number; readonly sha256: string }
  /** There was more than is ever read: the connection must be closed after the answer. */
  readonly unread?: true
}

export interface Draft extends Recording {
  simulator: string
  fault?: StampedFault
  /** Writes the entry; returns its number. Once only: later calls return the same number. */
  write(answer?: { status: number; headers: Headers; body: Buffer | string }): number
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

/** Reads a body within bounds, and hands it on; nothing when the client hung up first. */
export function takeBody(request: IncomingMessage, taken: (body: TakenBody | undefined) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  let digest: ReturnType<typeof createHash> | undefined
  let handedOn = false

  function handOn(body: TakenBody | undefined): void {
    if (handedOn) return
    handedOn = true
    taken(body)
  }
  function done(unread: boolean): void {
    if (digest)
      handOn({
        bytes: Buffer.alloc(0),
        tooLarge: { bytes: size, sha256: digest.digest('hex') },
        ...(unread && { unread }),
      })
    else handOn({ bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size) })
  }

  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (!digest && size > MAX_BODY) {
      digest = createHash('sha256')
      for (const earlier of chunks) digest.update(earlier)
      chunks.length = 0
    }
    if (digest) digest.update(chunk)
    else chunks.push(chunk)
    if (size > MAX_DRAIN) {
      request.pause()
      request.removeAllListeners('data')
      done(true)
    }
  })
  request.on('end', () => {
    // After a body that was not read to its end this comes too, and has nothing more to say.
    if (size <= MAX_DRAIN) done(false)
  })
  request.on('close', () => handOn(undefined))
  request.on('error', () => handOn(undefined))
}

/** Holds back everything written to `response` until it ends, then hands it to `send` in one piece. */
export function holdBack(
  response: ServerResponse,
  send: (answer: { status: number; headers: Headers; body: Buffer }, release: (body: Buffer) => void) => void,
): void {
  const chunks: Buffer[] = []
  const end = response.end.bind(response)
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  let ended = false
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      const headers = rest.find((part) => typeof part === 'object' && part !== null) as
        | OutgoingHttpHeaders
        | undefined
      for (const [name, header] of Object.entries(headers ?? {}))
        if (header !== undefined) response.setHeader(name, header)
      return response
    },
    flushHeaders() {},
    write(chunk: unknown, encoding?: unknown, after?: unknown) {
      keep(chunk, encoding)
      const callback = typeof encoding === 'function' ? encoding : after
      if (typeof callback === 'function') queueMicrotask(() => callback())
      return true
    },
    end(chunk?: unknown, encoding?: unknown, after?: unknown) {
      if (ended) return response
      ended = true
      keep(chunk, encoding)
      const callback = [chunk, encoding, after].find((part) => typeof part === 'function') as
        | (() => void)
        | undefined
      if (callback) response.once('finish', callback)
      const body = Buffer.concat(chunks)
      send({ status: response.statusCode, headers: sentHeaders(response), body }, (bytes) => {
        letThrough(response)
        if (bytes !== body || (bytes.length > 0 && !response.hasHeader('content-length')))
          response.setHeader('content-length', bytes.length)
        end(bytes)
      })
      return response
    },
  })
}

/** Ends the holding back: what is written from now on goes out. */
export function letThrough(response: Partial<ServerResponse>): void {
  delete response.writeHead
  delete response.write
  delete response.end
  delete response.flushHeaders
}

function sentHeaders(response: ServerResponse): Headers {
  return Object.entries(response.getHeaders()).flatMap(([name, header]) =>
    (Array.isArray(header) ? header : [header]).map((one) => [name, String(one ?? '')] as const),
  )
}

/** Lower-cased pairs from Node's flat `rawHeaders`. */
export function pairs(flat: readonly string[]): Headers {
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
