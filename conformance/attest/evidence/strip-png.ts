// A PNG without what tells more than the picture: of its chunks only those that the picture is made of are kept
// (PNG, third edition, 11), and no longer than they are there. Texts, times, EXIF, colour profiles with names, what
// stands behind the picture's data, and what lies behind the end go.
import { crc32, inflateSync } from 'node:zlib'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** How many bytes each may have. They come once; the picture's data, IDAT, as often as it likes. */
const kept: ReadonlyMap<string, (length: number) => boolean> = new Map<string, (length: number) => boolean>([
  ['IHDR', (length) => length === 13],
  ['PLTE', (length) => length % 3 === 0 && length <= 768],
  ['tRNS', (length) => length <= 256],
  ['gAMA', (length) => length === 4],
  ['cHRM', (length) => length === 32],
  ['sRGB', (length) => length === 1],
  ['sBIT', (length) => length <= 4],
  ['pHYs', (length) => length === 9],
  ['bKGD', (length) => length <= 6],
  ['IEND', (length) => length === 0],
])
/** 50 million points: a screen of any size, and no picture made to fill a memory. */
export const MAX_POINTS = 50_000_000
const MAX_UNPACKED = 256 * 1024 * 1024

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE)

/** @throws EvidenceError when it is not a whole PNG. */
export function stripPng(bytes: Buffer): Buffer {
  const before: Buffer[] = []
  const data: Buffer[] = []
  const seen = new Set<string>()
  let head: Buffer | undefined
  for (const { type, contents, whole } of chunksOf(bytes)) {
    head ??= headOf(type, contents)
    if (type === 'IDAT') data.push(contents)
    else if (!seen.has(type) && kept.get(type)?.(contents.length)) before.push(whole)
    else if (isCritical(type)) throw new EvidenceError(evidenceRefusals.pictureDamaged())
    seen.add(type)
  }
  if (head === undefined || !seen.has('IDAT')) throw new EvidenceError(evidenceRefusals.pictureEmpty())
  const end = before.pop() ?? Buffer.alloc(0)
  return Buffer.concat([SIGNATURE, ...before, chunk('IDAT', pictureIn(Buffer.concat(data), head)), end])
}

interface Chunk {
  readonly type: string
  readonly contents: Buffer
  readonly whole: Buffer
}

function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = 8, type = ''; type !== 'IEND'; ) {
    if (at + 12 > bytes.length) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      throw new EvidenceError(evidenceRefusals.pictureDamaged())
    yield { type, contents: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) }
    at = end
  }
}

/** A capital first: without it there is no picture. */
const isCritical = (type: string) => /^[A-Z]/.test(type)

function headOf(type: string, head: Buffer): Buffer {
  if (type !== 'IHDR' || head.length !== 13) throw new EvidenceError(evidenceRefusals.pictureDamaged())
  const points = head.readUInt32BE(0) * head.readUInt32BE(4)
  if (points === 0 || points > MAX_POINTS || unpackedSize(head) > MAX_UNPACKED)
    throw new EvidenceError(evidenceRefusals.pictureSize())
  return head
}

/** The data as far as they are the picture: zlib tells where its stream ends. */
function pictureIn(data: Buffer, head: Buffer): Buffer {
  const { engine } = inflated(data, unpackedSize(head))
  return data.subarray(0, engine.bytesWritten)
}

function inflated(data: Buffer, size: number): { readonly engine: { readonly bytesWritten: number } } {
  try {
    return inflateSync(data, { info: true, maxOutputLength: size }) as unknown as ReturnType<typeof inflated>
  } catch {
    throw new EvidenceError(evidenceRefusals.pictureDamaged())
  }
}

/** Samples to a point, by the type of colour. */
const CHANNELS = [1, 1, 3, 1, 2, 1, 4] as const
/** Where each pass of Adam7 begins, and its steps: across and down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Bytes of the points and of the filters before each row (PNG, 7.2 and 8.1). */
function unpackedSize(head: Buffer): number {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const bits = (head[8] ?? 0) * (CHANNELS[head[9] ?? 0] ?? 4)
  const rows = (across: number, down: number) =>
    across > 0 ? down * (1 + Math.ceil((across * bits) / 8)) : 0
  if (head[12] === 0) return rows(width, height)
  return PASSES.reduce(
    (sum, [x, y, across, down]) =>
      sum + rows(Math.ceil((width - x) / across), Math.max(0, Math.ceil((height - y) / down))),
    0,
  )
}

function chunk(type: string, contents: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), contents])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(contents.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
