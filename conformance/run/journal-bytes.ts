// Where the bytes of a journal are, so that what is seldom asked for need not be remembered but can be read again.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ConfigError } from '../config.ts'

export interface JournalBytes {
  /** All of it, in pieces. A piece may be overwritten when the next one is asked for. */
  pieces(): Iterable<Buffer>
  /** From one byte to before another. What it gives may be overwritten when it is asked again. */
  between(start: number, end: number): Buffer
}

/** A journal that is in memory already. */
export function bytesInMemory(bytes: Buffer): JournalBytes {
  return { pieces: () => [bytes], between: (start, end) => bytes.subarray(start, end) }
}

const PIECE = 1024 * 1024
/** What is asked for next often stands beside what was asked for last: so much is read at a time, and so often kept. */
const BLOCK = 16 * 1024
const AT_HAND = 64

/** Nobody says when a journal has been asked for the last time. */
const forgotten = new FinalizationRegistry<number>((file) => closeSync(file))

/** A file, which is never in memory as a whole. @throws ConfigError when it is not what it was when it was opened. */
export function bytesOfFile(path: string): JournalBytes {
  const file = openSync(path, 'r')
  const before = stateOf(file)
  const blocks = new Map<number, Buffer>()

  function read(start: number, into: Buffer): Buffer {
    if (stateOf(file) !== before) throw new ConfigError(`${path} was changed while it was being judged`)
    return into.subarray(0, readSync(file, into, 0, into.length, start))
  }

  function block(number: number): Buffer {
    const known = blocks.get(number)
    if (known) return known
    const [oldest] = blocks.size === AT_HAND ? blocks : []
    if (oldest) blocks.delete(oldest[0])
    const bytes = read(number * BLOCK, oldest ? Buffer.from(oldest[1].buffer) : Buffer.allocUnsafeSlow(BLOCK))
    blocks.set(number, bytes)
    return bytes
  }

  const bytes: JournalBytes = {
    *pieces() {
      const piece = Buffer.allocUnsafe(PIECE)
      let at = 0
      for (let length = readSync(file, piece, 0, PIECE, at); length > 0; ) {
        yield piece.subarray(0, length)
        at += length
        length = readSync(file, piece, 0, PIECE, at)
      }
    },
    between(start, end) {
      const number = Math.floor(start / BLOCK)
      const from = start - number * BLOCK
      const length = end - start
      if (from + length <= BLOCK) return block(number).subarray(from, from + length)
      return read(start, Buffer.allocUnsafe(length))
    },
  }
  forgotten.register(bytes, file)
  return bytes
}

/** How long it is, and when it was written last: whoever changes a file changes that. */
function stateOf(file: number): string {
  const { size, mtimeMs } = fstatSync(file)
  return `${size} ${mtimeMs}`
}
