// A file that somebody gives as evidence: what it is (by what is in it, not by its name), without metadata, and
// refused when a living person's number stands in it. What is drawn in a picture is not read: see README.
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { namesRealPerson } from '../../names-real-person.ts'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import type { EvidenceFile, EvidenceType } from '../ledger.ts'
import { EvidenceError } from './evidence-error.ts'
import { readPdf } from './read-pdf.ts'
import { isJpeg, stripJpeg } from './strip-jpeg.ts'
import { isPng, stripPng } from './strip-png.ts'

export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024

export interface TakenEvidence {
  readonly file: EvidenceFile
  readonly bytes: Uint8Array
}

export const extensions: Readonly<Record<EvidenceType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
}

/** @throws EvidenceError */
export async function takeEvidence(name: string, bytes: Buffer): Promise<TakenEvidence> {
  const shown =
    name
      .replace(/^.*[\\/]/, '')
      .replace(/\p{C}/gu, '')
      .slice(0, 200) || 'file'
  try {
    if (namesRealPerson(shown)) throw new EvidenceError(evidenceRefusals.namesSomebody())
    if (bytes.length === 0) throw new EvidenceError(evidenceRefusals.isEmpty())
    if (bytes.length > MAX_EVIDENCE_BYTES)
      throw new EvidenceError(evidenceRefusals.isLargerThan(MAX_EVIDENCE_BYTES / 1024 / 1024))
    const { type, kept } = await stripped(bytes)
    const sha256 = createHash('sha256').update(kept).digest('hex')
    return { file: { name: shown, type, bytes: kept.length, sha256 }, bytes: kept }
  } catch (error) {
    if (error instanceof EvidenceError) throw new EvidenceError(evidenceRefusals.isRefused(shown, error.said))
    throw error
  }
}

async function stripped(bytes: Buffer): Promise<{ readonly type: EvidenceType; readonly kept: Uint8Array }> {
  if (isPng(bytes)) return { type: 'image/png', kept: stripPng(bytes) }
  if (isJpeg(bytes)) return { type: 'image/jpeg', kept: stripJpeg(bytes) }
  if (bytes.toString('latin1', 0, 5) === '%PDF-') {
    const pdf = await readPdf(bytes)
    requireNobody(pdf.text)
    return { type: 'application/pdf', kept: pdf.bytes }
  }
  if (isUtf8(bytes) && !bytes.includes(0)) {
    requireNobody(bytes.toString('utf8'))
    return { type: 'text/plain', kept: bytes }
  }
  throw new EvidenceError(evidenceRefusals.isOfNoKind())
}

function requireNobody(text: string): void {
  if (namesRealPerson(text)) throw new EvidenceError(evidenceRefusals.holdsNumber())
}
