// How much a PDF makes its reader do, found out before it is read: a small file can unpack to gigabytes, or draw one
// thing a million times.
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/** More than the text and lines of 200 pages come to; pictures are not unpacked. */
const MOST_BYTES = 32 * 1024 * 1024
const MOST_OBJECTS = 50_000
/** What is packed more than once is packed to mislead. */
const MOST_LAYERS = 3
/** Of what stands before a stream. */
const MOST_DICTIONARY = 4_000

/** Of the file as it lies there, before anything of it is understood. */
export function unpacksTooMuch(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  let left = MOST_BYTES
  let objects = 0
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    objects += 1
    // Each has its end, which is found too.
    if (objects > 2 * MOST_OBJECTS) return true
  }
  let streams = 0
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    streams += 1
    if (streams > 2 * MOST_OBJECTS) return true
    const dictionary = dictionaryBefore(bytes, at)
    if (/\/(?:ObjStm|XRef)\b/.test(dictionary) && /\/(?:LZW|RunLength|RL\b|ASCII)/.test(dictionary))
      return true
    if (!/\/Image\b/.test(dictionary)) left -= unpackedLength(bytes.subarray(contentsAt(bytes, at)), left)
    if (left < 0) return true
  }
  return false
}

/** From the beginning of the object, with the letters that were written by their number. */
function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.toString('latin1', Math.max(0, at - MOST_DICTIONARY), at)
  return before
    .slice(before.lastIndexOf(' obj') + 1)
    .replace(/#([\da-f]{2})/gi, (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function contentsAt(bytes: Buffer, at: number): number {
  const from = at + 'stream'.length
  if (bytes[from] === 13 && bytes[from + 1] === 10) return from + 2
  return bytes[from] === 10 || bytes[from] === 13 ? from + 1 : from
}

/** More than `most` is told as `most + 1`, and not unpacked further. */
function unpackedLength(packed: Uint8Array, most: number): number {
  let bytes = packed
  let length = 0
  for (let layer = 0; isPacked(bytes) && layer < MOST_LAYERS; layer += 1) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: 2 })
      length += bytes.length
    } catch (error) {
      return error instanceof RangeError ? most + 1 : length
    }
  }
  return length
}

/** As zlib begins (RFC 1950, 2.2). */
const isPacked = ([first = 0, second = 0]: Uint8Array) =>
  (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0

/** Of what its pages draw: what is drawn twice counts twice, and what that draws in turn. */
export function drawsTooMuch(pages: readonly PDFPage[]): boolean {
  const forms = new Map<PDFRawStream, number>()
  let drawn = 0
  for (const { node } of pages) {
    const contents = node.Contents()
    const parts = contents instanceof PDFArray ? contents.asArray() : [contents]
    if (parts.length > MOST_OBJECTS) return true
    for (const part of parts) {
      const stream = node.context.lookup(part)
      if (stream instanceof PDFRawStream) drawn += costOf(stream, node.Resources(), forms)
      if (drawn > MOST_BYTES) return true
    }
  }
  return false
}

/** In bytes, with all that it draws; what draws itself draws without end. */
function costOf(
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  known: Map<PDFRawStream, number>,
): number {
  const before = known.get(stream)
  if (before !== undefined) return before
  known.set(stream, MOST_BYTES + 1)
  const cost = ownCost(stream, resources, known)
  known.set(stream, cost)
  return cost
}

function ownCost(
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  known: Map<PDFRawStream, number>,
): number {
  const packed = stream.getContents()
  if (unpackedLength(packed, MOST_BYTES) > MOST_BYTES) return MOST_BYTES + 1
  const bytes = Buffer.from(decodePDFRawStream(stream).getBytes(MOST_BYTES + 1))
  let cost = bytes.length
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  if (!objects) return cost
  for (const [, name = ''] of bytes.toString('latin1').matchAll(/\/([^\s/<>[\](){}%]{1,200})\s{1,20}Do\b/g)) {
    const form = objects.lookup(PDFName.of(name))
    if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form'))
      continue
    const inner = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    // An operator is work, too, whatever it draws.
    cost += 100 + costOf(form, inner ?? resources, known)
    if (cost > MOST_BYTES) break
  }
  return cost
}
