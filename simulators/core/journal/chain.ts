// Reads `events.jsonl` back: every line is held against the one before it. A line at a time and by its bytes, since a
// journal can be far larger than what is to be remembered of it.
import { isAscii, isUtf8 } from 'node:buffer'
import { hash as digest } from 'node:crypto'
import type { ChainedEvent, JournalEvent } from './exchange.ts'

export const FIRST_HASH = '0'.repeat(64)

export interface ChainVerdict {
  readonly events: readonly JournalEvent[]
  /** Hash of the last good line. */
  readonly hash: string
  /** Number of the first line (from 1) that is broken, changed, missing or out of order. */
  readonly brokenAt?: number
  /** That line is the last one and has no end: who wrote it was killed. */
  readonly tornOff?: true
}

/**
 * Reading stops at the first bad line.
 * @param journal its text, or its bytes in pieces of any size
 * @param keep what is remembered of an event, by what its line says and the line itself; undefined: it is none, and its
 * line is bad
 */
export function readChain(
  journal: string | Iterable<Buffer>,
  keep: (event: ChainedEvent, line: Buffer) => JournalEvent | undefined = (event) => event,
): ChainVerdict {
  const events: JournalEvent[] = []
  let hash = FIRST_HASH
  for (const line of linesOf(typeof journal === 'string' ? [Buffer.from(journal)] : journal)) {
    const isTooLong = line.length > LONGEST
    const isTorn = !isTooLong && line.at(-1) !== LINE_END
    const text = isTorn ? line : line.subarray(0, -1)
    const event = isTooLong ? undefined : link(text, hash, events.length + 1)
    const kept = event && keep(event, text)
    if (!kept) return { events, hash, brokenAt: events.length + 1, ...(isTorn && { tornOff: true as const }) }
    events.push(kept)
    hash = event.hash
  }
  return { events, hash }
}

const LINE_END = 0x0a

/** No room writes a longer one: a body is 1 MiB at most, and no byte of it takes more than six. */
const LONGEST = 16 * 1024 * 1024

/** Lines with their ends; the last one may have none. One that is too long is not read to its end. */
function* linesOf(pieces: Iterable<Buffer>): Generator<Buffer> {
  let begun: Buffer[] = []
  let length = 0
  for (const piece of pieces) {
    let from = 0
    for (let end = piece.indexOf(LINE_END); end !== -1; end = piece.indexOf(LINE_END, from)) {
      const part = piece.subarray(from, end + 1)
      yield begun.length === 0 ? part : Buffer.concat([...begun, part])
      begun = []
      length = 0
      from = end + 1
    }
    // A copy: the reader may use the same bytes for its next piece.
    if (from < piece.length) begun.push(Buffer.from(piece.subarray(from)))
    length += piece.length - from
    if (length > LONGEST) break
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

const HASH = /^,"hash":"([0-9a-f]{64})"\}$/
const HASH_LENGTH = ',"hash":""}'.length + 64
const COMMA = 0x2c
const BRACE = 0x7d

function link(line: Buffer, prev: string, seq: number): ChainedEvent | undefined {
  const end = line.length - HASH_LENGTH
  const said = end < 0 ? null : HASH.exec(line.toString('latin1', end))
  if (said === null) return undefined
  // The hash is over the line without it: for that long, a brace stands where it begins.
  line[end] = BRACE
  const hash = digest('sha256', line.subarray(0, end + 1), 'hex')
  line[end] = COMMA
  if (hash !== said[1]) return undefined
  const event = parse(line)
  return event?.prev === prev && event.seq === seq ? event : undefined
}

/** A line that is no JSON can carry a good hash all the same: anybody can hash anything. */
function parse(line: Buffer): ChainedEvent | undefined {
  // Decoding would put the same sign for every bad byte.
  if (!isUtf8(line)) return undefined
  try {
    const text = line.toString(isAscii(line) ? 'latin1' : 'utf8')
    return (JSON.parse(text) as ChainedEvent | null) ?? undefined
  } catch {
    return undefined
  }
}
