// Long texts of a journal – bodies, and headers with tokens in them – left where they are, and read when they are asked
// for: most are asked for once or twice.
import { isAscii } from 'node:buffer'
import type { Headers } from '#simulators/core/exchange.ts'
import type { JournalBytes } from './journal-bytes.ts'

/** A shorter text takes little more room than the knowledge of where it is. */
const SHORT = 100
/** How a body begins in a line of a journal. */
const BODY = '"body":{"text":'

type Row = Headers[number]

export class StoredBody {
  readonly #bytes: JournalBytes
  readonly #start: number
  readonly #end: number

  constructor(bytes: JournalBytes, start: number, end: number) {
    this.#bytes = bytes
    this.#start = start
    this.#end = end
  }

  get text(): string {
    return textAt(this.#bytes, this.#start, this.#end)
  }

  toJSON(): { readonly text: string } {
    return { text: this.text }
  }
}

/** A name and a value, like any other header; the value is not there, but is read. */
export class StoredRow extends Array<string> {
  static override get [Symbol.species]() {
    return Array
  }

  readonly #bytes: JournalBytes
  readonly #start: number
  readonly #end: number

  constructor(name: string, bytes: JournalBytes, start: number, end: number) {
    super(2)
    this[0] = name
    this.#bytes = bytes
    this.#start = start
    this.#end = end
  }

  /** Asked for by its place, since an array has nothing there of its own. */
  get 1(): string {
    return textAt(this.#bytes, this.#start, this.#end)
  }
}

/** Of one line, in the order in which its texts stand there. Undefined: the text has to be remembered. */
export interface LineStore {
  readonly body: (text: string) => StoredBody | undefined
  readonly row: (row: Row) => Row | undefined
}

/** @param start where in the journal the line begins. */
export function storing(bytes: JournalBytes, line: Buffer, start: number): LineStore {
  let from = 0

  /** A line that another program wrote may say the same in another form of JSON. */
  function find(before: string, text: string): readonly [start: number, end: number] | undefined {
    if (text.length < SHORT) return undefined
    const found = line.indexOf(before, from, 'latin1')
    if (found === -1) return undefined
    const at = found + before.length
    const literal = JSON.stringify(text)
    const end = at + Buffer.byteLength(literal)
    if (textOf(line.subarray(at, end)) !== literal) return undefined
    from = end
    return [start + at, start + end]
  }

  return {
    body(text) {
      const place = find(BODY, text)
      return place && new StoredBody(bytes, ...place)
    },
    row([name, value]) {
      const place = find(`["${name}",`, value)
      // An array of two, but for what is in it: TypeScript knows the length of literals only.
      return place && (new StoredRow(name, bytes, ...place) as readonly string[] as Row)
    },
  }
}

function textAt(bytes: JournalBytes, start: number, end: number): string {
  return JSON.parse(textOf(bytes.between(start, end)))
}

function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}
