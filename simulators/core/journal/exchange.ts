// What a journal holds. The one type of the simulators that the conformance suite may know.

/** Header names in lower case, in the order and number in which they came: two `DPoP` headers are two rows. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** A body as text, or, when it was too large or not text, by size and hash. */
export type Body =
  | { readonly text: string }
  | { readonly bytes: number; readonly sha256: string; readonly omitted: 'too-large' | 'binary' }

export interface RecordedRequest {
  readonly method: string
  /** Path with query, as sent, `/r/<room>` included. */
  readonly target: string
  readonly headers: Headers
  readonly body?: Body
}

export interface RecordedResponse {
  readonly status: number
  readonly headers: Headers
  readonly body?: Body
}

/** A habit that strict mode would refuse and lenient mode let through, or a rule that strict mode enforced. */
export interface Deviation {
  /** The rule that was broken, e.g. `helseid.assertion-aud`. */
  readonly rule: string
  /** Where in the exchange, e.g. `body.client_assertion.aud`. */
  readonly at: string
  readonly expected: string
  readonly actual: string
}

/** Why a simulator refused: for the journal and the room's page, never on the wire. */
export interface Explanation {
  /** What was wrong, in one English sentence that names the member. */
  readonly reason: string
  readonly at?: string
  readonly expected?: string
  readonly actual?: string
  /** What was sent signed or encoded, as it reads: header and claims of a JWT, by where it stood. */
  readonly decoded?: Readonly<Record<string, unknown>>
}

export interface StampedFault {
  readonly id: string
  readonly effect: string
}

interface EventBase {
  readonly v: 1
  /** 1, 2, 3 … without gaps within a journal. Taken when the entry is written. */
  readonly seq: number
  /** The room's time, ISO 8601. */
  readonly at: string
}

/** One HTTP request with its answer. */
export interface Exchange extends EventBase {
  readonly type: 'exchange'
  /** `helseid`, `kjernejournal`, `brreg`, `altinn`, `people`, `epj`, or `room`. */
  readonly simulator: string
  /** `<simulator>.<operation>`, or `<simulator>.unknown`. */
  readonly operation: string
  /** Set when one simulator called another: `kjernejournal` fetching HelseID's keys. Absent: it came from outside. */
  readonly caller?: string
  readonly request: RecordedRequest
  /** Absent when the client hung up, or the connection was dropped, before an answer was made. */
  readonly response?: RecordedResponse
  readonly aborted?: true
  readonly fault?: StampedFault
  readonly deviations?: readonly Deviation[]
  readonly explanation?: Explanation
  /** Facts only the simulator knows, e.g. the patient of a session. Never secrets. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** The client hung up after an answer had been made and written down. */
export interface Aborted extends EventBase {
  readonly type: 'aborted'
  readonly exchange: number
}

/** Something done to the room: a clock moved, a fault armed, a scenario's step. */
export interface Mark extends EventBase {
  readonly type: 'mark'
  /** `clock`, `fault`, `scenario`, `step`, `control` … */
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
}

export type JournalEvent = Exchange | Aborted | Mark

/** A line of `events.jsonl`: the event, with the hash of the line before it and its own. */
export type ChainedEvent = JournalEvent & { readonly prev: string; readonly hash: string }

export function header(headers: Headers, name: string): string | undefined {
  return headers.find((row) => row[0] === name)?.[1]
}

export function headerValues(headers: Headers, name: string): readonly string[] {
  return headers.filter((row) => row[0] === name).map((row) => row[1])
}
