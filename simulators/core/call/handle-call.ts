// What happens to a call to a room: it is read, and takes the hot lane when it is one for it, else the plain way.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Faults } from '../faults/faults.ts'
import { type TakenBody, takeBody, takeBodyStraight } from '../journal/take-body.ts'
import type { PartBodies } from '../server/part-body.ts'
import { StraightRequest } from '../server/straight-request.ts'
import type { Simulator } from '../simulator.ts'
import type { HotLane, HotOperation } from './hot-lane.ts'
import type { PlainWay } from './plain-way.ts'
import type { AtTurnsEnd } from './turns.ts'

export interface CallParts {
  readonly simulators: readonly Simulator[]
  readonly faults: Faults
  readonly lane: HotLane
  readonly plainWay: PlainWay
  readonly atTurnsEnd: AtTurnsEnd
  readonly bodies: PartBodies
}

/** @param url path and query below the room, starting with `/`. */
export type HandleCall = (request: IncomingMessage, response: ServerResponse, url: string) => Promise<void>

export function createCallHandler({
  simulators,
  faults,
  lane,
  plainWay,
  atTurnsEnd,
  bodies,
}: CallParts): HandleCall {
  /** By path: no two of them share one. */
  const hot = new Map<string, HotOperation>()
  for (const simulator of simulators)
    for (const operation of simulator.operations)
      if (operation.hot) hot.set(operation.path, { simulator: simulator.name, operation, hot: operation.hot })

  /** True when the call was one for the hot lane. */
  function answerHot(
    swift: HotOperation,
    request: IncomingMessage,
    response: ServerResponse,
    body: TakenBody,
  ): boolean | Promise<boolean> {
    if (swift.operation.method !== request.method || body.tooLarge) return false
    if (faults.waiting(swift.operation.id)) return false
    return lane.take(swift, request, response, body)
  }

  return (request, response, url) =>
    new Promise((resolve, reject) => {
      const swift = hot.get(url)
      const answerPlain = (body: TakenBody | undefined) => {
        if (request instanceof StraightRequest) request.backToStream()
        resolve(plainWay(request, response, url, body))
      }
      const proceed = (body: TakenBody | undefined) => {
        try {
          const answered = swift && body && answerHot(swift, request, response, body)
          if (answered instanceof Promise)
            answered.then((done) => (done ? resolve() : answerPlain(body))).catch(reject)
          else if (answered) resolve()
          else answerPlain(body)
        } catch (problem) {
          reject(problem)
        }
      }
      if (swift) takeBodyStraight(request, bodies, (body) => atTurnsEnd(() => proceed(body)))
      else takeBody(request, bodies, proceed)
    })
}
