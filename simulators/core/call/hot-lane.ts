// The way of the one call that must be fast: answered ahead of Express, and written down like every other. It says
// nothing else than the plain way; it only knows what it has searched and written before, and waits for nothing.
import { isAscii } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Deviation, Explanation } from '../journal/exchange.ts'
import type { Journal } from '../journal/journal.ts'
import type { TakenBody } from '../journal/recorder.ts'
import { once } from '../once.ts'
import { SIMULATOR_FAILED, simulatorFailed } from '../problem.ts'
import type { RealNumbers } from '../redaction/real-numbers.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { HotAnswer, HotCall, Operation, Recording } from '../simulator.ts'
import { CALLER } from './callers.ts'
import { createTailMemory } from './tail-memory.ts'
import type { AtTurnsEnd } from './turns.ts'

export interface HotOperation {
  readonly operation: Operation
  readonly hot: NonNullable<Operation['hot']>
  readonly simulator: string
}

export interface HotLane {
  /** False when the call is one for the plain way; nothing has been done with it then. */
  take(
    swift: HotOperation,
    request: IncomingMessage,
    response: ServerResponse,
    body: TakenBody,
  ): boolean | Promise<boolean>
}

export interface HotLaneParts {
  readonly journal: Journal
  readonly redaction: Redaction
  readonly realNumbers: RealNumbers
  /** Set where several processes share the room: resolves when what was written is kept. */
  readonly commit?: () => Promise<void>
  /** Answers of one turn leave together. */
  readonly atTurnsEnd: AtTurnsEnd
  /** Told of what the simulator did not foresee. */
  readonly report: (problem: unknown) => void
}

/** Characters of headers whose text for the journal is remembered. */
const REMEMBERED = 1024 * 1024
/** Never the same twice, so never remembered. */
const FLEETING = new Set(['dpop', 'DPoP', 'DPOP', 'x-event-id'])

interface KnownHeader {
  readonly rawName: string
  readonly value: string
  readonly name: string
  /** As it stands in the journal: `["accept","text/html"]`. */
  readonly written: string
}

interface TakenHeaders {
  readonly written: string
  readonly contentType: string | undefined
}

export function createHotLane(parts: HotLaneParts): HotLane {
  const { journal, redaction, realNumbers, commit, atTurnsEnd, report } = parts
  const known = once(() => createTailMemory<KnownHeader>(REMEMBERED))
  let target = { sent: '', written: '' }
  /** Of the call before, by place: most clients send the same headers in the same order, and nearly all with the same values. */
  const sentBefore: KnownHeader[] = []
  const answeredBefore: KnownHeader[] = []

  /** Undefined when it holds a number that could be a living person's, or is a mark of ours. */
  function sentHeader(rawName: string, value: string): KnownHeader | undefined {
    const before = known().get(rawName, value)
    if (before) return before
    if (rawName.toLowerCase() === CALLER || realNumbers.within(value)) return undefined
    return writeHeader(rawName, value, true)
  }

  const answeredHeader = (name: string, value: string) =>
    known().get(name, value) ?? writeHeader(name, value, false)

  function writeHeader(rawName: string, value: string, searched: boolean): KnownHeader {
    const name = rawName.toLowerCase()
    const [pair] = redaction.headers([[name, value]], searched)
    const header = { rawName, value, name, written: JSON.stringify(pair) }
    if (!FLEETING.has(rawName)) known().set(rawName, value, header)
    return header
  }

  function takeHeaders(raw: readonly string[]): TakenHeaders | undefined {
    let written = ''
    let contentType: string | undefined
    for (let index = 0; index + 1 < raw.length; index += 2) {
      const rawName = raw[index] ?? ''
      const value = raw[index + 1] ?? ''
      let header = sentBefore[index / 2]
      if (header === undefined || header.value !== value || header.rawName !== rawName) {
        header = sentHeader(rawName, value)
        if (header === undefined) return undefined
        if (!FLEETING.has(rawName)) sentBefore[index / 2] = header
      }
      if (contentType === undefined && header.name === 'content-type') contentType = raw[index + 1]
      written += index === 0 ? header.written : `,${header.written}`
    }
    return { written, contentType }
  }

  function writtenTarget(sent: string): string | undefined {
    if (sent === target.sent) return target.written
    if (realNumbers.within(sent)) return undefined
    target = { sent, written: JSON.stringify(redaction.target(sent)) }
    return target.written
  }

  function writeBody(text: string, contentType: string | undefined, searched: boolean): string {
    if (text === '') return ''
    const body = redaction.body({ text }, contentType, searched)
    return `,"body":${JSON.stringify(body)}`
  }

  function writeAnswer({ status, body, quoted }: HotAnswer, headers: readonly string[]): string {
    let written = ''
    let contentType: string | undefined
    for (let index = 0; index + 1 < headers.length; index += 2) {
      const name = headers[index] ?? ''
      const value = headers[index + 1] ?? ''
      if (name === 'content-type') contentType = value
      let header = answeredBefore[index / 2]
      if (header === undefined || header.value !== value || header.rawName !== name) {
        header = answeredHeader(name, value)
        if (!FLEETING.has(name)) answeredBefore[index / 2] = header
      }
      written += index === 0 ? header.written : `,${header.written}`
    }
    const text = quoted === undefined ? writeBody(body, contentType, false) : `,"body":{"text":${quoted}}`
    return `,"response":{"status":${status},"headers":[${written}]${text}}`
  }

  return {
    take(swift, request, response, { bytes }) {
      // Another alphabet is the plain way's business: there is none in a call that is as it should be.
      if (!isAscii(bytes) || bytes.includes(0)) return false
      const text = bytes.toString('latin1')
      if (bytes.length > 0 && realNumbers.within(text)) return false
      const to = writtenTarget(request.url ?? '/')
      const headers = takeHeaders(request.rawHeaders)
      if (to === undefined || headers === undefined) return false

      const { operation, simulator, hot } = swift
      const start =
        `"type":"exchange","simulator":"${simulator}","operation":"${operation.id}","request":{"method":"${operation.method}",` +
        `"target":${to},"headers":[${headers.written}]${writeBody(text, headers.contentType, true)}}`
      const recording = createHotRecording(operation.id)
      let written: number | undefined
      const write = (answered: string, failed: boolean) => {
        written ??= journal.appendText(`${start}${answered}${recording.said()}`, operation.id, failed)
        return written
      }
      response.on('close', () => {
        const answered = written !== undefined
        const exchange = write(',"aborted":true', true)
        if (answered && !response.writableFinished) journal.append({ type: 'aborted', exchange })
      })
      // The caller hung up before its turn came.
      if (response.destroyed) {
        write(',"aborted":true', true)
        return true
      }

      const leave = (answer: HotAnswer): boolean | Promise<boolean> => {
        if (response.destroyed) return true
        const sent = [...answer.headers, 'content-length', String(Buffer.byteLength(answer.body))]
        write(writeAnswer(answer, sent), answer.status >= 400)
        const go = () => {
          if (response.destroyed) return
          response.writeHead(answer.status, sent)
          response.end(answer.body)
        }
        if (!commit) {
          atTurnsEnd(go)
          return true
        }
        return commit().then(() => {
          go()
          return true
        })
      }
      const call: HotCall = {
        // No getter here: in an object literal it makes V8 a new hidden class each time, which keeps the call alive for long.
        headers: request.headers,
        rawHeaders: request.rawHeaders,
        target: request.url ?? '',
        body: bytes,
        recording,
      }
      const broken = (problem: unknown): HotAnswer => {
        report(problem)
        recording.explain(simulatorFailed(problem))
        return OUR_FAULT
      }
      let answer: HotAnswer | Promise<HotAnswer>
      try {
        answer = hot(call)
      } catch (problem) {
        answer = broken(problem)
      }
      return answer instanceof Promise ? answer.catch(broken).then(leave) : leave(answer)
    },
  }
}

const OUR_FAULT: HotAnswer = {
  status: 500,
  headers: ['content-type', 'application/json; charset=utf-8'],
  body: JSON.stringify({ error: SIMULATOR_FAILED }),
}

interface HotRecording extends Recording {
  /** The members that follow the answer in an entry. */
  said(): string
}

function createHotRecording(operation: string): HotRecording {
  const facts: Record<string, string | number | boolean> = {}
  let deviations: Deviation[] | undefined
  let explanation: Explanation | undefined
  let anything = false
  return {
    operation,
    deviate(deviation) {
      deviations ??= []
      deviations.push(deviation)
    },
    explain(reason) {
      explanation ??= reason
    },
    fact(name, value) {
      anything = true
      facts[name] = value
    },
    said() {
      return (
        (deviations ? `,"deviations":${JSON.stringify(deviations)}` : '') +
        (explanation ? `,"explanation":${JSON.stringify(explanation)}` : '') +
        (anything ? `,"facts":${JSON.stringify(facts)}` : '')
      )
    },
  }
}
