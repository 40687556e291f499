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
/** Bytes that are read at a time when something is asked for again: what is asked for next often stands beside it. */
const AT_HAND = 128 * 1024

/** A file, which is never in memory as a whole. @throws ConfigError when it is not what it was when it was opened. */
export function bytesOfFile(path: string): JournalBytes {
  const before = opened(path, stateOf)
  let window = Buffer.allocUnsafeSlow(AT_HAND)
  let [from, until] = [0, 0]

  function read(start: number, end: number): void {
    opened(path, (file) => {
      if (stateOf(file) !== before) throw new ConfigError(`${path} was changed while it was being judged`)
      if (end - start > window.length) window = Buffer.allocUnsafeSlow(end - start)
      ;[from, until] = [start, start + readSync(file, window, 0, window.length, start)]
    })
  }

  return {
    *pieces() {
      const file = openSync(path, 'r')
      const piece = Buffer.allocUnsafe(PIECE)
      try {
        for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
          yield piece.subarray(0, length)
      } finally {
        closeSync(file)
      }
    },
    between(start, end) {
      if (start < from || end > until) read(start, end)
      return window.subarray(start - from, end - from)
    },
  }
}

function opened<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r')
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** Which file it is, how long, and when it was written last: whoever changes one changes that. */
function stateOf(file: number): string {
  const { dev, ino, size, mtimeNs } = fstatSync(file, { bigint: true })
  return [dev, ino, size, mtimeNs].join(' ')
}
