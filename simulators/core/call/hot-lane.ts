// The way of the one call that must be fast: answered ahead of Express, and written down like every other. It says
// nothing else than the plain way, and waits for nothing.
import { isAscii } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Journal } from '../journal/journal.ts'
import type { TakenBody } from '../journal/take-body.ts'
import { SIMULATOR_FAILED, simulatorFailed } from '../problem.ts'
import type { RealNumbers } from '../redaction/real-numbers.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { HotAnswer, HotCall, Operation } from '../simulator.ts'
import { createHotRecording } from './hot-recording.ts'
import { createHotWriter } from './hot-writer.ts'
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

export function createHotLane(parts: HotLaneParts): HotLane {
  const { journal, redaction, realNumbers, commit, atTurnsEnd, report } = parts
  const { writtenTarget, writtenHeaders, writtenBody, writtenAnswer } = createHotWriter(
    redaction,
    realNumbers,
  )

  return {
    take(swift, request, response, { bytes }) {
      // Another alphabet is the plain way's business: there is none in a call that is as it should be.
      if (!isAscii(bytes) || bytes.includes(0)) return false
      const text = bytes.toString('latin1')
      if (bytes.length > 0 && realNumbers.within(text)) return false
      const to = writtenTarget(request.url ?? '/')
      const headers = writtenHeaders(request.rawHeaders)
      if (to === undefined || headers === undefined) return false

      const { operation, simulator, hot } = swift
      const start =
        `"type":"exchange","simulator":"${simulator}","operation":"${operation.id}","request":{"method":"${operation.method}",` +
        `"target":${to},"headers":[${headers.written}]${writtenBody(text, headers.contentType, true)}}`
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
        write(writtenAnswer(answer, sent), answer.status >= 400)
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
        method: operation.method,
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
