// A room: one isolated copy of the country. Everything that comes in is read, recorded, perhaps made to
// fail on purpose, and handed to the simulator whose table has the path.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressesOf } from './addresses.ts'
import { refuseTooMany } from './body.ts'
import { createCallers } from './callers.ts'
import { type Clock, createClock } from './clock.ts'
import { afterHandler, beforeHandler, sendCut } from './fault-effects.ts'
import { createFaults, type FaultEffect, type Faults } from './faults.ts'
import { createHotLane, type HotOperation } from './hot-lane.ts'
import { createJournal, type Journal } from './journal.ts'
import { createMessages, type Messages } from './messages.ts'
import { once } from './once.ts'
import { ProblemError } from './problem.ts'
import { createRandom } from './random.ts'
import { createRealNumbers } from './real-numbers.ts'
import {
  closeAfterAnswer,
  createDraft,
  type Draft,
  holdBack,
  stamp,
  type TakenBody,
  takeBody,
} from './recorder.ts'
import { createRedaction } from './redaction.ts'
import { createRouter } from './router.ts'
import type { Operation, Profile, RoomAddresses, SimRequest, Simulator, SimulatorDeps } from './simulator.ts'
import { createMemoryStore, type Store } from './store.ts'
import { createSwitches, type Switches } from './switches.ts'
import { readTarget } from './target.ts'
import { createTurns } from './turns.ts'

export type SimulatorFactory = (deps: SimulatorDeps) => Simulator

export interface SharedParts {
  /** How many processes have had the room before. */
  readonly generation: number
  store(clock: Clock): Store
  /** The room was set back to what its seed gives: its journal begins anew. */
  restarted(): void
  /** Called before each answer leaves; it leaves when what it says is kept. Rejects when the room has been lost. */
  commit(): Promise<void>
}

export interface RoomOptions {
  readonly name: string
  readonly seed: string
  readonly profile: Profile
  /** Origin of the public listener, without a slash at the end. */
  readonly origin: string
  readonly simulators: Readonly<Record<string, SimulatorFactory>>
  /** Simulators whose calls count as coming from outside: the simulated EPJ. */
  readonly outsiders: readonly string[]
  readonly isRealPid: (digits: string) => boolean
  readonly journalFile?: string
  readonly journalContinues?: { readonly events: number; readonly hash: string }
  readonly journalBytes?: number
  /** Set where several processes share the room: what it remembers is kept elsewhere too. */
  readonly shared?: SharedParts
  /** Where simulators call each other, when it is not where EPJs do. */
  readonly reach?: (url: string) => string
  /** What went wrong inside a simulator, for the operator's log. */
  readonly report: (problem: unknown) => void
}

export interface Room {
  readonly name: string
  readonly seed: string
  /** Its journal is also written to a file, as a run's is. */
  readonly isRecorded: boolean
  profile: Profile
  readonly clock: Clock
  readonly journal: Journal
  readonly faults: Faults
  readonly messages: Messages
  readonly switches: Switches
  readonly addresses: RoomAddresses
  readonly simulators: readonly Simulator[]
  /** @param url path and query below the room, starting with `/`. */
  handle(request: IncomingMessage, response: ServerResponse, url: string): Promise<void>
  /** Whether a text holds a number that could be a living person's. */
  namesRealPerson(text: string): boolean
  reset(): void
  close(): void
  /** Resolves when all that has happened is kept, where several processes share the room. */
  settled(): Promise<void>
}

export function createRoom(options: RoomOptions): Room {
  const random = createRandom(options.seed, {
    room: options.name,
    generation: options.shared?.generation ?? 0,
  })
  const clock = createClock()
  const store = options.shared?.store(clock) ?? createMemoryStore(clock)
  const faults = createFaults(random.fork('faults'))
  const noise = random.fork('fault-bytes')
  const journal = createJournal({
    now: clock.now,
    ...(options.journalFile !== undefined && { file: options.journalFile }),
    ...(options.journalContinues && { continues: options.journalContinues }),
    ...(options.journalBytes !== undefined && { maxBytes: options.journalBytes }),
  })
  const messages = createMessages({ clock, journal, store })
  const redaction = createRedaction(random.fork('redaction').bytes(32), options.isRealPid)
  const realNumbers = createRealNumbers(options.isRealPid)
  const addresses = addressesOf(options.origin, options.name)
  const switches = createSwitches()
  const callers = createCallers(addresses.room, options.reach)

  const room: Room = {
    name: options.name,
    seed: options.seed,
    isRecorded: options.journalFile !== undefined,
    profile: options.profile,
    clock,
    journal,
    faults,
    messages,
    switches,
    addresses,
    simulators: Object.entries(options.simulators).map(([name, create]) =>
      create({
        addresses,
        clock,
        random: random.fork(name),
        store,
        messages,
        profile: () => room.profile,
        switches,
        fetch: options.outsiders.includes(name) ? globalThis.fetch : callers.fetchAs(name),
      }),
    ),
    handle,
    namesRealPerson: realNumbers.within,
    reset() {
      clock.stop()
      faults.clearAll()
      store.clear()
      journal.reset()
      options.shared?.restarted()
      for (const simulator of room.simulators) simulator.reset()
    },
    close() {
      clock.stop()
      journal.close()
    },
    settled: async () => options.shared?.commit(),
  }

  for (const { switches: own } of room.simulators) switches.declare(own ?? [])

  const atTurnsEnd = createTurns(options.report)
  const lane = createHotLane({
    journal,
    redaction,
    realNumbers,
    atTurnsEnd,
    ...(options.shared && { commit: options.shared.commit }),
    report: options.report,
  })
  /** By path: no two of them share one. */
  const hot = new Map<string, HotOperation>()
  for (const simulator of room.simulators)
    for (const operation of simulator.operations)
      if (operation.hot) hot.set(operation.path, { simulator: simulator.name, operation, hot: operation.hot })

  // Made at the first request: rooms that nobody calls cost next to nothing.
  const route = once(() =>
    createRouter({ room: room.name, simulators: room.simulators, around, report: options.report }),
  )

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

  function handle(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    return new Promise((resolve, reject) =>
      takeBody(request, (body) => {
        const proceed = () => {
          try {
            const answered = body && answerHot(request, response, url, body)
            if (answered instanceof Promise)
              answered.then(
                (done) => resolve(done ? undefined : answer(request, response, url, body)),
                reject,
              )
            else resolve(answered ? undefined : answer(request, response, url, body))
          } catch (problem) {
            reject(problem)
          }
        }
        if (hot.has(url)) atTurnsEnd(proceed)
        else proceed()
      }),
    )
  }

  /** True when the call was one for the hot lane. */
  function answerHot(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    body: TakenBody,
  ): boolean | Promise<boolean> {
    const swift = hot.get(url)
    if (!swift || swift.operation.method !== request.method || body.tooLarge) return false
    if (faults.waiting(swift.operation.id)) return false
    return lane.take(swift, request, response, body)
  }

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    body: TakenBody | undefined,
  ): void {
    const refused = requestNamesRealPerson(request, body)
    const draft = begin(request, body ?? { bytes: Buffer.alloc(0) }, refused)
    if (!body) {
      draft.write()
      return
    }
    if (body.unread) closeAfterAnswer(request, response)
    answerPlain(request, response, { url, body, draft, refused })
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
      if (options.shared) options.shared.commit().then(leave, () => response.destroy())
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
      if (answered && !response.writableFinished) journal.append({ type: 'aborted', exchange })
    })
  }

  return room
}

/** A request on its way through the router, with what the room has hung on it. */
export interface RoutedRequest extends SimRequest {
  readonly draft: Draft
  readonly taken: TakenBody
  /** It holds a number that could be a living person's. */
  readonly refused: boolean
  readonly struck: (effect: FaultEffect) => void
}
