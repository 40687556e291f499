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

/** The text that stands between two bytes of a journal. */
type TextAt = (start: number, end: number) => string

/** Who reads a call asks for the same texts several times: those of the last calls are at hand, but for huge ones. */
const AT_HAND = 500
const HUGE = 16_000

export class StoredBody {
  readonly #textAt: TextAt
  readonly #start: number
  readonly #end: number

  constructor(textAt: TextAt, start: number, end: number) {
    this.#textAt = textAt
    this.#start = start
    this.#end = end
  }

  get text(): string {
    return this.#textAt(this.#start, this.#end)
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

  readonly #textAt: TextAt
  readonly #start: number
  readonly #end: number

  constructor(name: string, textAt: TextAt, start: number, end: number) {
    super(2)
    this[0] = name
    this.#textAt = textAt
    this.#start = start
    this.#end = end
  }

  /** Asked for by its place, since an array has nothing there of its own. */
  get 1(): string {
    return this.#textAt(this.#start, this.#end)
  }
}

/** Of one line, in the order in which its texts stand there. Undefined: the text has to be remembered. */
export interface LineStore {
  readonly body: (text: string) => StoredBody | undefined
  readonly row: (row: Row) => Row | undefined
}

/** Gives the store of a line, which begins at a byte of the journal. */
export function storing(bytes: JournalBytes): (line: Buffer, start: number) => LineStore {
  const textAt = readingTexts(bytes)
  const rows = new Map<string, StoredRow>()

  /** A token is shown in several calls, soon after one another: it is read where it stands first. */
  function rowOf(name: string, value: string, place: () => Place | undefined): StoredRow | undefined {
    const known = rows.get(value)
    if (known?.[0] === name) return known
    const found = place()
    if (!found) return undefined
    if (rows.size === AT_HAND) rows.clear()
    const row = new StoredRow(name, textAt, ...found)
    rows.set(value, row)
    return row
  }

  return (line, start) => {
    const find = finding(line, start)
    return {
      body(text) {
        const place = text.length < SHORT_BODY ? undefined : find(BODY, text)
        return place && new StoredBody(textAt, ...place)
      },
      row([name, value]) {
        if (value.length < SHORT_VALUE) return undefined
        // An array of two, but for what is in it: TypeScript knows the length of literals only.
        const stored: readonly string[] | undefined = rowOf(name, value, () => find(`["${name}",`, value))
        return stored as Row | undefined
      },
    }
  }
}

function readingTexts(bytes: JournalBytes): TextAt {
  const atHand = new Map<number, string>()
  return (start, end) => {
    const known = atHand.get(start)
    if (known !== undefined) return known
    const text: string = JSON.parse(textOf(bytes.between(start, end)))
    if (text.length > HUGE) return text
    if (atHand.size === AT_HAND) atHand.clear()
    atHand.set(start, text)
    return text
  }
}

type Place = readonly [start: number, end: number]

/** Looks on from where the last text was found: they are asked for in the order in which they stand. */
function finding(line: Buffer, start: number): (before: string, text: string) => Place | undefined {
  let from = 0
  return (before, text) => {
    // What stands there may be another text: the short body of a request, before the long one of its answer.
    for (let found = line.indexOf(before, from, 'latin1'); found !== -1; ) {
      const at = found + before.length
      const length = lengthAt(line, at, text)
      if (length !== undefined) {
        from = at + length
        return [start + at, start + from]
      }
      found = line.indexOf(before, at, 'latin1')
    }
    return undefined
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

function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
}
