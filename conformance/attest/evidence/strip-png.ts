// A PNG without what tells more than the picture: of its chunks only those that the picture is made of are kept
// (PNG, third edition, 11). Texts, times, EXIF, colour profiles with names, and what lies behind the end go.
import { crc32 } from 'node:zlib'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD'])
/** 50 million points: a screen of any size, and no picture made to fill a memory. */
const MAX_POINTS = 50_000_000

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE)

/** @throws EvidenceError when it is not a whole PNG. */
export function stripPng(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [SIGNATURE]
  const seen = new Set<string>()
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) throw new EvidenceError(evidenceRefusals.pictureCutShort())
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      throw new EvidenceError(evidenceRefusals.pictureDamaged())
    if (!seen.has('IHDR')) requireHead(type, bytes.subarray(at + 8, end - 4))
    seen.add(type)
    if (kept.has(type)) chunks.push(bytes.subarray(at, end))
    at = end
    if (type === 'IEND') break
  }
  if (!seen.has('IDAT')) throw new EvidenceError(evidenceRefusals.pictureEmpty())
  return Buffer.concat(chunks)
}

function requireHead(type: string, head: Buffer): void {
  if (type !== 'IHDR' || head.length !== 13) throw new EvidenceError(evidenceRefusals.pictureDamaged())
  const points = head.readUInt32BE(0) * head.readUInt32BE(4)
  if (points === 0 || points > MAX_POINTS) throw new EvidenceError(evidenceRefusals.pictureSize())
}
