// A PDF's pages and nothing else: no author, no history, no attached files, no scripts, no comments, no layers. Its
// text is given back, with what is written in it unseen, so that it can be searched. Runs in a process of its own: a file from
// outside may be made to keep a reader busy.
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { drawsTooMuch, unpacksTooMuch } from './measure-pdf.ts'
import { unseenTexts } from './pdf-texts.ts'
import { isJpeg, stripJpeg } from './strip-jpeg.ts'

export interface StrippedPdf {
  readonly bytes: Uint8Array
  readonly text: string
}

const MAX_PAGES = 200
/** What a page is made of (ISO 32000-2, tables 31 and 34). Layers, `Properties`, are gone, so that all of it is seen. */
const ofPage = new Set([
  ...['Type', 'Parent', 'Resources', 'Contents', 'Group', 'Rotate', 'UserUnit'],
  ...['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'],
])
const ofResources = new Set(['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font', 'ProcSet'])

const ofForm = new Set([
  ...['Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Resources', 'Group'],
  ...['Length', 'Filter', 'DecodeParms'],
])

/** @throws EvidenceError */
export async function stripPdf(bytes: Uint8Array): Promise<StrippedPdf> {
  if (unpacksTooMuch(bytes)) throw new EvidenceError(evidenceRefusals.pdfSwells())
  const original = await loaded(bytes)
  const pages = original.getPageIndices()
  if (pages.length === 0 || pages.length > MAX_PAGES)
    throw new EvidenceError(evidenceRefusals.pdfPages(MAX_PAGES))
  if (drawsTooMuch(original.getPages())) throw new EvidenceError(evidenceRefusals.pdfSwells())
  const bare = await PDFDocument.create({ updateMetadata: false })
  // Before the pages are copied, or what they point to is kept.
  for (const { node } of original.getPages()) {
    keepOnly(node, ofPage)
    keepOnly(node.Resources(), ofResources)
  }
  for (const [, object] of original.context.enumerateIndirectObjects()) stripObject(object)
  for (const page of await bare.copyPages(original, pages)) bare.addPage(page)
  stripPhotographs(bare)
  const stripped = await bare.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes: stripped, text: [await textOf(bytes), ...unseenTexts(bare)].join('\n') }
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    () => undefined,
  )
  if (!document) throw new EvidenceError(evidenceRefusals.pdfLocked())
  return document
}

function stripObject(object: PDFObject): void {
  const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined
  if (dict?.lookup(PDFName.of('Subtype')) === PDFName.of('Form')) {
    keepOnly(dict, ofForm)
    keepOnly(dict.lookupMaybe(PDFName.of('Resources'), PDFDict), ofResources)
  }
  for (const name of ['Metadata', 'PieceInfo', 'LastModified']) dict?.delete(PDFName.of(name))
}

function keepOnly(dict: PDFDict | undefined, names: ReadonlySet<string>): void {
  for (const name of dict?.keys() ?? []) if (!names.has(name.decodeText())) dict?.delete(name)
}

function stripPhotographs({ context }: PDFDocument): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const contents = Buffer.from(object.getContents())
    if (isJpeg(contents)) context.assign(reference, PDFRawStream.of(object.dict, stripJpeg(contents)))
  }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const { text } = await extractText(document, { mergePages: true })
    return text
  } catch {
    throw new EvidenceError(evidenceRefusals.pdfTextUnreadable())
  }
}
