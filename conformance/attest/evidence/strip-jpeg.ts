// A JPEG without what tells more than the picture: EXIF with place and camera, XMP, thumbnails and comments lie in
// APPn and COM segments (ITU-T T.81, B.2.4), and go, but for the two that a reader needs to show it right.
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'

const [SOI, EOI, SOS, COM] = [0xd8, 0xd9, 0xda, 0xfe]
const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef
/** JFIF, and Adobe's, which tells how the colours were turned. */
const needed = [
  { marker: 0xe0, name: 'JFIF\0' },
  { marker: 0xee, name: 'Adobe' },
]

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
    if (!isTelling(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end))
    at = end
    if (marker !== SOS) continue
    pictures += 1
    const next = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, next))
    at = next
  }
}

function isTelling(marker: number, contents: Buffer): boolean {
  if (marker === COM) return true
  if (!isApp(marker)) return false
  // A thumbnail may lie in JFIF too; 14 bytes and it has none.
  return !needed.some(
    (one) =>
      one.marker === marker &&
      contents.toString('latin1', 0, one.name.length) === one.name &&
      contents.length <= 14,
  )
}

/** The next marker that is no restart marker and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new EvidenceError(evidenceRefusals.pictureCutShort())
}
