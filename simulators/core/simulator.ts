// The shape every simulator has, and what it is given. A simulator knows no sibling: it has their addresses.
import type { IncomingHttpHeaders } from 'node:http'
import type { Request, Response } from 'express'
import type { Deviation, Explanation, JournalEvent } from './journal/exchange.ts'
import type { Admission } from './room/admission.ts'
import type { Clock } from './room/clock.ts'
import type { Messages } from './room/messages.ts'
import type { Random } from './room/random.ts'
import type { Store } from './room/store.ts'
import type { Switch, Switches } from './room/switches.ts'

export type Language = 'nb' | 'en'

/** `strict` enforces what the documents demand; `lenient` lets known habits through and writes them down. */
export type Profile = 'strict' | 'lenient'

/** A request the recorder has taken in: its body is read, bounded and kept as bytes. */
export interface SimRequest extends Request<Record<string, string>> {
  /** Empty when there was none. */
  rawBody: Buffer
  recording: Recording
  /** The query as sent, repeated names kept. */
  searchParams: URLSearchParams
  language: Language
}

/** What a handler may add to the entry that the recorder writes. */
export interface Recording {
  operation: string
  /** Which simulator of the room calls; nothing for a call from outside. */
  caller?: string
  deviate(deviation: Deviation): void
  explain(explanation: Explanation): void
  fact(name: string, value: string | number | boolean): void
  /** Name of a misbehaviour that was ordered for this call and that only the simulator itself can make. */
  variant?: string
  /** Set for what nobody did: a page of ours that asks by itself, over and over. No entry is written, but where a fault struck. */
  leftOut?: true
}

export type Handler = (request: SimRequest, response: Response) => void | Promise<void>

export type Confidence = 'documented' | 'sample code' | 'invented'

/** How true an operation is to the real one, in English; shown on the fidelity page. */
export interface FidelityCard {
  /** The document it is modelled from. */
  readonly source: string
  /** The document's date as far as it is known, e.g. `2026-02-16` or `2022`. */
  readonly date: string
  readonly confidence: Confidence
  /** What is known to differ, or was chosen because no public document says. */
  readonly differences: readonly string[]
}

export interface Operation {
  /** `<simulator>.<operation>`: in the journal, in faults and in load tags. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the room: `/brreg/enhetsregisteret/api/enheter/:organisasjonsnummer`. Express 5 syntax. */
  readonly path: string
  readonly title: string
  readonly card: FidelityCard
  /** Misbehaviour that only the handler can make, by the names under which it is ordered. */
  readonly variants?: readonly string[]
  readonly handle: Handler
  /** Set on the one call that must be fast: answered ahead of Express, on `node:http` alone. Same answers as `handle`. */
  readonly hot?: (call: HotCall) => HotAnswer | Promise<HotAnswer>
}

export interface HotCall {
  /** As sent: a GET may be a HEAD. */
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** Name, value, name, value … as sent; for finding repeated headers. */
  readonly rawHeaders: readonly string[]
  readonly target: string
  readonly body: Buffer
  readonly recording: Recording
}

export interface HotAnswer {
  readonly status: number
  /** Name, value, name, value …, lower case, without content-length. */
  readonly headers: readonly string[]
  readonly body: string
  /** The body as a JSON string, where it is at hand without quoting it anew. There must be nothing in it to hide. */
  readonly quoted?: string | undefined
}

export interface Simulator {
  readonly name: string
  /** Paths below the room that are this simulator's, e.g. `['/brreg']`. */
  readonly mounts: readonly string[]
  readonly operations: readonly Operation[]
  /** The service's own answer for a path it has not. */
  readonly notFound: Handler
  /** The service's own answer for a path it has with another method; `allow` is already set. */
  readonly methodNotAllowed: Handler
  /**
   * Whether a person who opens this path below the room, and finds nothing there or nothing to be opened, gets the
   * simulator's own page by the two above. Absent or false: the room's page. Programs get the service's answer.
   */
  readonly ownPages?: (path: string) => boolean
  /** The service's own answer for something thrown in a handler, and for refused bodies (400, 413) and faults. */
  readonly failed: (request: SimRequest, response: Response, problem: Problem) => void
  /** What of it a room can be told to do otherwise. */
  readonly switches?: readonly Switch[]
  /** Set by a service that can shut organisations out. */
  readonly admission?: Admission
  /** Back to the state the seed gives. */
  reset(): void
  /** The room comes from another process: the newest of what happened there, for what is not in the store. */
  takeOver?(events: readonly JournalEvent[]): void
}

/** Something to answer in a service's own error format. */
export interface Problem {
  readonly status: number
  /** Short English text that may go on the wire. */
  readonly message: string
  /** The service's own error code when a fault asks for one, e.g. `KJF-000022`. */
  readonly code?: string
}

/** The base addresses of a room, without a slash at the end: `http://localhost:4400/r/demo/helseid`. */
export interface RoomAddresses {
  readonly room: string
  readonly helseid: string
  readonly selvbetjening: string
  readonly ttt: string
  readonly kjernejournalApi: string
  readonly kjernejournalInnlogging: string
  readonly kjernejournalPortal: string
  /** The host of the critical information API. */
  readonly kjernejournalKritiskInformasjon: string
  readonly brreg: string
  readonly altinn: string
  readonly hpr: string
  readonly krr: string
  readonly folkeregisteret: string
  readonly idporten: string
  readonly maskinporten: string
  readonly helsenorge: string
  readonly epj: string
}

export interface SimulatorDeps {
  readonly addresses: RoomAddresses
  readonly clock: Clock
  readonly random: Random
  readonly store: Store
  /** SMS and e-mail that the real service would send. */
  readonly messages: Messages
  readonly profile: () => Profile
  /** How this room's switches stand; to be read at each call, never when the simulator is made. */
  readonly switches: Pick<Switches, 'value'>
  /** `fetch` that the recorder knows as this simulator's own call, so that it is not taken for the EPJ's. */
  readonly fetch: typeof globalThis.fetch
}
