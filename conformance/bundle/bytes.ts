// Bytes that are read a piece at a time, wherever they lie: the journal in a bundle can be far larger than what is to be
// remembered of it.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { bundleRefusals } from '../refusals/bundles.ts'
import { BundleError } from './bundle-error.ts'

export interface Bytes {
  readonly length: number
  /** In order, from one place up to another; a piece is good until the next one is asked for. */
  pieces(from?: number, to?: number): Iterable<Buffer>
}

const PIECE = 1024 * 1024

export function bytesOf(bytes: Uint8Array): Bytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return {
    length: buffer.length,
    pieces: (from = 0, to = buffer.length) => [buffer.subarray(from, to)],
  }
}

/** Of a file as long as it is now. */
export function bytesIn(file: string): Bytes {
  const { size } = statSync(file)
  return { length: size, pieces: (from = 0, to = size) => piecesIn(file, from, to) }
}

export function part(of: Bytes, from: number, length: number): Bytes {
  return {
    length,
    pieces: (begin = 0, end = length) => of.pieces(from + begin, from + end),
  }
}

/** All of them at once: for what is known to be small. */
export function whole(bytes: Bytes, from = 0, to = bytes.length): Buffer {
  const all = Buffer.allocUnsafe(to - from)
  let at = 0
  for (const piece of bytes.pieces(from, to)) at += piece.copy(all, at)
  return all
}

function* piecesIn(path: string, from: number, to: number): Generator<Buffer> {
  const file = openSync(path, 'r')
  const piece = Buffer.allocUnsafe(Math.min(PIECE, to - from))
  try {
    for (let at = from; at < to; ) {
      const length = readSync(file, piece, 0, Math.min(piece.length, to - at), at)
      if (length === 0) throw new BundleError(bundleRefusals.becameShorter())
      yield piece.subarray(0, length)
      at += length
    }
  } finally {
    closeSync(file)
  }
}
