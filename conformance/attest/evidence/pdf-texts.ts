// What is written in a PDF and is not what a reader shows: words that stand for a picture, comments between the
// drawing, text beside the page, strings in places of a program's own.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** Strings of its objects, and strings and comments in what is drawn: each as text, in no order. */
export function unseenTexts({ context }: PDFDocument): readonly string[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => [
      ...stringsIn(object),
      ...(object instanceof PDFRawStream && isDrawn(object) ? stringsDrawn(object) : []),
    ])
}

function stringsIn(object: PDFObject): readonly string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [asText(object.asBytes())]
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsIn)
  if (object instanceof PDFDict) return object.values().flatMap(stringsIn)
  return object instanceof PDFRawStream ? stringsIn(object.dict) : []
}

/** Pages, forms and what an area is tiled with. Pictures, programs of fonts and tables of characters hold no text. */
function isDrawn({ dict }: PDFRawStream): boolean {
  const subtype = dict.lookup(PDFName.of('Subtype'))
  if (subtype === PDFName.of('Form') || dict.has(PDFName.of('PatternType'))) return true
  const others = ['Length1', 'Length3', 'CMapName', 'FunctionType', 'ShadingType', 'N', 'Type']
  return subtype === undefined && !others.some((name) => dict.has(PDFName.of(name)))
}

/** A string in parentheses, one in hexadecimal, and a comment (ISO 32000-2, 7.3.4 and 7.2.4). */
const WRITTEN = /\(((?:\\[\s\S]|[^\\()])*)\)|<([\da-fA-F\s]+)>|%([^\r\n]*)/g

function stringsDrawn(stream: PDFRawStream): readonly string[] {
  const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  return [...drawn.matchAll(WRITTEN)].map(([, plain, hexadecimal, comment]) =>
    hexadecimal === undefined
      ? asText(Buffer.from(plain ?? comment ?? '', 'latin1'))
      : asText(Buffer.from(hexadecimal.replace(/\s/g, ''), 'hex')),
  )
}

/** In UTF-16 every digit has a zero before it. */
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
