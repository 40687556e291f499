// Bundles are zip files in which nothing is compressed: any tool opens them, the same files give the same bytes on
// every machine and for ever, and there is nothing in them that could swell when it is read. They are written and read
// here and not by a library, since both take a file of any size a piece at a time, and since a byte that a later version
// of it wrote otherwise would make every bundle before it one that was changed. APPNOTE.TXT 6.3.10, 4.3.
import { crc32 } from 'node:zlib'
import { legibleLine } from '#reports/legible.ts'
import { bundleRefusals, zipRefusals } from '../refusals/bundles.ts'
import type { Bilingual } from '../result.ts'
import { BundleError } from './bundle-error.ts'
import { type Bytes, part, whole } from './bytes.ts'

/** Path to contents. */
export type Files = ReadonlyMap<string, Bytes>

export const MAX_BYTES = 1024 * 1024 * 1024
const MAX_FILES = 2_000
/** Few folders, plain letters, nothing that leads elsewhere. */
const PATH = /^[a-z0-9][\w.-]{0,149}(?:\/[a-z0-9][\w.-]{0,149}){0,6}$/i

const LOCAL = { signature: 0x04034b50, length: 30 }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22 }
/** Version 1.0: stored files, and nothing of what came later. */
const VERSION = 10
const MADE_ON_UNIX = 3 << 8
/** 1 January 1980, midnight: the format's own beginning. */
const DATE = 0x21
/** A plain file, -rw-r--r--. */
const MODE = 0o100644

/** The files as one zip, in the order in which they come, in pieces. */
export function* zipOf(files: Files): Generator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for (const [path, contents] of files) {
    const name = Buffer.from(path)
    const known = commonTo(name, contents)
    const local = Buffer.alloc(LOCAL.length)
    local.writeUInt32LE(LOCAL.signature, 0)
    known.copy(local, 4)
    yield Buffer.concat([local, name])
    yield* contents.pieces()
    const central = Buffer.alloc(CENTRAL.length)
    central.writeUInt32LE(CENTRAL.signature, 0)
    central.writeUInt16LE(MADE_ON_UNIX, 4)
    known.copy(central, 6)
    central.writeUInt32LE(MODE * 0x10000, 38)
    central.writeUInt32LE(at, 42)
    directory.push(central, name)
    at += LOCAL.length + name.length + contents.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(END.length)
  end.writeUInt32LE(END.signature, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  yield entries
  yield end
}

/** What the header before a file and its entry in the directory both say, from the version to the name's length. */
function commonTo(name: Buffer, contents: Bytes): Buffer {
  let crc = 0
  for (const piece of contents.pieces()) crc = crc32(piece, crc)
  const known = Buffer.alloc(24)
  known.writeUInt16LE(VERSION, 0)
  known.writeUInt16LE(DATE, 8)
  known.writeUInt32LE(crc, 10)
  known.writeUInt32LE(contents.length, 14)
  known.writeUInt32LE(contents.length, 18)
  known.writeUInt16LE(name.length, 22)
  return known
}

/**
 * The files that a zip holds, by its directory. What else it says of them is not looked at here: who writes them again
 * sees whether it is the same.
 * @throws BundleError in one line, whatever the bytes are.
 */
export function readZip(bytes: Bytes): Files {
  if (bytes.length > MAX_BYTES) throw new BundleError(bundleRefusals.tooLarge())
  const { directory, directoryAt, count } = readEnd(bytes)
  const files = new Map<string, Bytes>()
  let entryAt = 0
  let fileAt = 0
  for (let index = 0; index < count; index += 1) {
    const entry = directory.subarray(entryAt)
    if (entry.length < CENTRAL.length || entry.readUInt32LE(0) !== CENTRAL.signature)
      throw notZip(zipRefusals.noEntry(index + 1))
    const { path, length, size } = readEntry(entry)
    if (files.has(path)) throw new BundleError(bundleRefusals.twice(path))
    if (entry.readUInt32LE(42) !== fileAt) throw new BundleError(bundleRefusals.gap(path))
    const from = fileAt + LOCAL.length + Buffer.byteLength(path)
    if (from + size > directoryAt) throw notZip(zipRefusals.goesOn(path))
    files.set(path, part(bytes, from, size))
    fileAt = from + size
    entryAt += length
  }
  if (entryAt !== directory.length || fileAt !== directoryAt) throw notZip(zipRefusals.more())
  return files
}

function readEnd(bytes: Bytes) {
  if (bytes.length < END.length) throw notZip(zipRefusals.tooShort())
  const end = whole(bytes, bytes.length - END.length)
  if (end.readUInt32LE(0) !== END.signature || end.readUInt16LE(20) !== 0) throw notZip(zipRefusals.noEnd())
  const count = end.readUInt16LE(10)
  if (count > MAX_FILES) throw new BundleError(bundleRefusals.tooMany(MAX_FILES))
  const length = end.readUInt32LE(12)
  const directoryAt = end.readUInt32LE(16)
  if (directoryAt + length !== bytes.length - END.length) throw notZip(zipRefusals.noDirectory())
  if (length > MAX_FILES * 1_200) throw notZip(zipRefusals.largeDirectory())
  return { directory: whole(bytes, directoryAt, directoryAt + length), directoryAt, count }
}

/** What is compressed can swell, and what is encrypted cannot be looked into: bundles hold neither. */
function readEntry(entry: Buffer) {
  const nameLength = entry.readUInt16LE(28)
  const path = entry.toString('utf8', CENTRAL.length, CENTRAL.length + nameLength)
  if (!PATH.test(path)) throw new BundleError(bundleRefusals.strangeName(legibleLine(path.slice(0, 100))))
  const size = entry.readUInt32LE(24)
  if ((entry.readUInt16LE(8) & 1) !== 0) throw new BundleError(bundleRefusals.isEncrypted(path))
  if (entry.readUInt16LE(10) !== 0 || entry.readUInt32LE(20) !== size)
    throw new BundleError(bundleRefusals.isCompressed(path))
  if (entry.readUInt16LE(30) !== 0 || entry.readUInt16LE(32) !== 0)
    throw new BundleError(bundleRefusals.hasNotes(path))
  return { path, size, length: CENTRAL.length + nameLength }
}

function notZip(why: Bilingual): BundleError {
  return new BundleError(bundleRefusals.isNoZip(why))
}
