// The way of every call but the fastest: written down, perhaps made to fail on purpose, and routed to the simulator whose
// table has the path.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterHandler, beforeHandler, sendCut } from '../faults/fault-effects.ts'
import type { FaultEffect, Faults } from '../faults/faults.ts'
import { holdBack } from '../journal/hold-back.ts'
import type { Journal } from '../journal/journal.ts'
import { createDraft, type Draft, stamp } from '../journal/recorder.ts'
import type { TakenBody } from '../journal/take-body.ts'
import { once } from '../once.ts'
import { ProblemError } from '../problem.ts'
import type { RealNumbers } from '../redaction/real-numbers.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { Clock } from '../room/clock.ts'
import type { Random } from '../room/random.ts'
import { closeAfterAnswer } from '../server/linger.ts'
import type { Operation, SimRequest, Simulator } from '../simulator.ts'
import { refuseTooMany } from './body.ts'
import type { Callers } from './callers.ts'
import { createRouter } from './router.ts'
import { readTarget } from './target.ts'

export interface PlainWayParts {
  /** The room's name. */
  readonly room: string
  readonly simulators: readonly Simulator[]
  readonly clock: Clock
  readonly journal: Journal
  readonly faults: Faults
  /** For faults that send bytes of no meaning. */
  readonly noise: Random
  readonly redaction: Redaction
  readonly realNumbers: RealNumbers
  readonly callers: Callers
  /** Set where several processes share the room: an answer leaves when what it says is kept. */
  readonly commit?: () => Promise<void>
  readonly report: (problem: unknown) => void
}

/**
 * @param url path and query below the room, starting with `/`
 * @param body undefined when the caller hung up while sending
 */
export type PlainWay = (
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  body: TakenBody | undefined,
) => void

/** A request on its way through the router, with what the room has hung on it. */
export interface RoutedRequest extends SimRequest {
  readonly draft: Draft
  readonly taken: TakenBody
  /** It holds a number that could be a living person's. */
  readonly refused: boolean
  readonly struck: (effect: FaultEffect) => void
}

export function createPlainWay(parts: PlainWayParts): PlainWay {
  const { room, simulators, clock, journal, faults, noise, redaction, realNumbers, callers, commit } = parts
  // Made at the first request: rooms that nobody calls cost next to nothing.
  const route = once(() => createRouter({ room, simulators, around, report: parts.report }))

  function begin(request: IncomingMessage, body: TakenBody, namesRealPerson: boolean): Draft {
    const caller = callers.takeMark(request)
    const draft = createDraft({
      journal,
      redaction,
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      rawHeaders: request.rawHeaders,
      body,
      namesRealPerson,
    })
    if (caller !== undefined) draft.caller = caller
    return draft
  }

  function answerPlain(
    request: IncomingMessage,
    response: ServerResponse,
    { url, body, draft, refused }: { url: string; body: TakenBody; draft: Draft; refused: boolean },
  ): void {
    let effect: FaultEffect | undefined
    watchForHangUp(response, draft)
    holdBack(response, (answer, release) => {
      const sent = effect ? afterHandler(effect, answer.body, noise) : { body: answer.body, cut: false }
      draft.write({ ...answer, body: sent.body })
      const leave = () => {
        if (sent.cut) sendCut(response, answer.body.length, sent.body)
        else release(sent.body)
      }
      if (commit) commit().then(leave, () => response.destroy())
      else leave()
    })
    const path = request.url ?? '/'
    request.url = url
    Object.assign(request, {
      originalUrl: path,
      rawBody: body.bytes,
      recording: draft,
      searchParams: readTarget(url).searchParams,
      draft,
      taken: body,
      refused,
      struck: (hit: FaultEffect) => {
        effect = hit
      },
    })
    route()(request, response)
  }

  /** What stands around every handler: limits, refusals, faults. True when the handler is to go on. */
  async function around(
    request: RoutedRequest,
    response: ServerResponse,
    operation: Operation,
  ): Promise<boolean> {
    const { draft, taken, refused } = request
    if (taken.tooLarge)
      throw new ProblemError(413, 'The body is larger than 1 MiB.', {
        explanation: {
          reason: 'The body is larger than 1 MiB',
          at: 'body',
          actual: `${taken.tooLarge.bytes} bytes`,
        },
      })
    if (refused)
      throw new ProblemError(400, 'This is a simulator: use synthetic national identity numbers only.', {
        explanation: {
          reason: 'The request holds a national identity number that is not synthetic; it was masked',
        },
      })
    refuseTooMany(request.searchParams, 'query')
    const fault = faults.take(operation.id)
    if (!fault) return true
    draft.fault = stamp(fault.id, fault.effect)
    request.struck(fault.effect)
    if (fault.effect.type === 'variant') draft.variant = fault.effect.name
    const before = await beforeHandler(fault.effect, noise, clock.now())
    if (before === undefined) return true
    if (before === 'silence') {
      draft.write()
      response.destroy()
      return false
    }
    for (const [name, value] of before.headers) response.setHeader(name, value)
    throw new ProblemError(before.problem.status, before.problem.message, {
      ...(before.problem.code !== undefined && { code: before.problem.code }),
      explanation: { reason: `The answer was ordered as a fault (${fault.id})` },
    })
  }

  function requestNamesRealPerson(
    { url = '', rawHeaders }: IncomingMessage,
    body: TakenBody | undefined,
  ): boolean {
    return (
      realNumbers.within(url) ||
      rawHeaders.some((part, index) => index % 2 === 1 && realNumbers.within(part)) ||
      (body !== undefined && body.bytes.length > 0 && realNumbers.within(body.bytes.toString('latin1')))
    )
  }

  function watchForHangUp(response: ServerResponse, draft: Draft): void {
    response.once('close', () => {
      const answered = response.writableEnded
      const exchange = draft.write()
      if (exchange !== undefined && answered && !response.writableFinished)
        journal.append({ type: 'aborted', exchange })
    })
  }

  return (request, response, url, body) => {
    const refused = requestNamesRealPerson(request, body)
    const draft = begin(request, body ?? { bytes: Buffer.alloc(0) }, refused)
    if (!body) {
      draft.write()
      return
    }
    if (body.unread) closeAfterAnswer(request, response)
    answerPlain(request, response, { url, body, draft, refused })
  }
}
