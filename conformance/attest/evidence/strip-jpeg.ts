// A JPEG without what tells more than the picture: EXIF with place and camera, XMP, thumbnails and comments lie in
// APPn and COM segments (ITU-T T.81, B.2.4), and go, but for the two that a reader needs to show it right. So do
// segments of extensions, and what the picture's own are longer than they may be is refused.
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { MAX_POINTS } from './strip-png.ts'

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda]
/** JFIF without a thumbnail, and Adobe's, which tells how the colours were turned. */
const needed = [
  { marker: 0xe0, name: 'JFIF\0', length: 14 },
  { marker: 0xee, name: 'Adobe', length: 12 },
]
/** SOF0 to SOF15: between them lie the tables, and one that is reserved. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !(marker % 4 === 0 && marker > 0xc0)
type SegmentLength = (contents: Buffer, at: number) => number

/** The picture's own segments and how many bytes each has (T.81, B.2): tables one after the other, the others fixed. */
const tables: ReadonlyMap<number, SegmentLength> = new Map<number, SegmentLength>([
  // DQT: 64 values of 8 or 16 bits. DHT: 16 counts, and as many values. DAC: two bytes, for eight tables at most.
  [0xdb, (contents, at) => 1 + 64 * ((contents[at] ?? 0) >> 4 === 0 ? 1 : 2)],
  [0xc4, (contents, at) => 17 + contents.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)],
  [0xcc, (_, at) => (at < 16 ? 2 : Number.POSITIVE_INFINITY)],
])
const fixed: ReadonlyMap<number, SegmentLength> = new Map<number, SegmentLength>([
  [SOS, (contents) => 4 + 2 * (contents[0] ?? 0)],
  [0xdc, () => 2],
  [0xdd, () => 2],
])

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff

/** @throws EvidenceError when it is not a whole JPEG. */
export function stripJpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let pictures = 0
  for (let at = 2; ; ) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) throw new EvidenceError(evidenceRefusals.pictureDamaged())
    if (marker === EOI) {
      if (pictures === 0) throw new EvidenceError(evidenceRefusals.pictureEmpty())
      return Buffer.concat([...parts, bytes.subarray(at, at + 2)])
    }
    if (at + 4 > bytes.length) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    if (isOfPicture(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    pictures += 1
    const next = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, next))
    at = next
  }
}

function isOfPicture(marker: number, contents: Buffer): boolean {
  if (isFrame(marker)) return requireLength(contents, frameLength(contents))
  const table = tables.get(marker)
  if (table) {
    let at = 0
    while (at < contents.length) at += table(contents, at)
    return requireLength(contents, at)
  }
  const length = fixed.get(marker)
  if (length) return requireLength(contents, length(contents, 0))
  return needed.some(
    (one) =>
      one.marker === marker &&
      contents.length === one.length &&
      contents.toString('latin1', 0, one.name.length) === one.name,
  )
}

function requireLength(contents: Buffer, length: number): true {
  if (contents.length !== length) throw new EvidenceError(evidenceRefusals.pictureDamaged())
  return true
}

function frameLength(contents: Buffer): number {
  if (contents.length < 6) throw new EvidenceError(evidenceRefusals.pictureDamaged())
  if (contents.readUInt16BE(1) * contents.readUInt16BE(3) > MAX_POINTS)
    throw new EvidenceError(evidenceRefusals.pictureSize())
  return 6 + 3 * (contents[5] ?? 0)
}

/** The next marker that is no restart marker and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new EvidenceError(evidenceRefusals.pictureCutShort())
}
