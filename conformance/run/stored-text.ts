// Long texts of a journal – bodies, and headers with tokens in them – left where they are, and read when they are asked
// for: most are asked for once or twice.
import { isAscii } from 'node:buffer'
import type { Headers } from '#simulators/core/exchange.ts'
import type { JournalBytes } from './journal-bytes.ts'

/** A shorter body takes little more room than the knowledge of where it is. */
const SHORT_BODY = 1_000
/** Proofs are shorter, and looked at by many checks; access tokens are longer, and read once. */
const SHORT_VALUE = 1_000
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
    const found = line.indexOf(before, from, 'latin1')
    if (found === -1) return undefined
    const at = found + before.length
    const length = lengthAt(line, at, text)
    if (length === undefined) return undefined
    from = at + length
    return [start + at, start + from]
  }

  return {
    body(text) {
      const place = text.length < SHORT_BODY ? undefined : find(BODY, text)
      return place && new StoredBody(bytes, ...place)
    },
    row([name, value]) {
      const place = value.length < SHORT_VALUE ? undefined : find(`["${name}",`, value)
      // An array of two, but for what is in it: TypeScript knows the length of literals only.
      return place && (new StoredRow(name, bytes, ...place) as readonly string[] as Row)
    },
  }
}

const QUOTE = 0x22

/** Bytes of a text in JSON, when it stands there. */
function lengthAt(line: Buffer, at: number, text: string): number | undefined {
  const end = at + 1 + text.length
  // Tokens and forms need no escaping: their bytes are their signs.
  if (line[end] === QUOTE && isPlain(text, line.subarray(at + 1, end))) return text.length + 2
  const literal = JSON.stringify(text)
  const length = Buffer.byteLength(literal)
  return textOf(line.subarray(at, at + length)) === literal ? length : undefined
}

function isPlain(text: string, bytes: Buffer): boolean {
  return isAscii(bytes) && bytes.toString('latin1') === text && !text.includes('\\')
}

function textAt(bytes: JournalBytes, start: number, end: number): string {
  return JSON.parse(textOf(bytes.between(start, end)))
}

function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}
