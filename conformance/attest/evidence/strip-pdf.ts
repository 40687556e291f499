// A PDF's pages and nothing else: no author, no history, no attached files, no scripts, no comments. Its text is
// given back, so that it can be searched. Runs in a worker: a file from outside may be made to keep a reader busy.
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { evidenceRefusals } from '../../refusals/evidence.ts'
import { EvidenceError } from './evidence-error.ts'
import { isJpeg, stripJpeg } from './strip-jpeg.ts'

export interface StrippedPdf {
  readonly bytes: Uint8Array
  readonly text: string
}

const MAX_PAGES = 200
const telling = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'StructParents']

/** @throws EvidenceError */
export async function stripPdf(bytes: Uint8Array): Promise<StrippedPdf> {
  const original = await loaded(bytes)
  const pages = original.getPageIndices()
  if (pages.length === 0 || pages.length > MAX_PAGES)
    throw new EvidenceError(evidenceRefusals.pdfPages(MAX_PAGES))
  const bare = await PDFDocument.create({ updateMetadata: false })
  for (const page of await bare.copyPages(original, pages)) {
    // Before the page is taken over, or what it points to is kept.
    for (const name of telling) page.node.delete(PDFName.of(name))
    bare.addPage(page)
  }
  stripObjects(bare)
  const stripped = await bare.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { bytes: stripped, text: await textOf(bytes) }
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }).catch(
    () => undefined,
  )
  if (!document) throw new EvidenceError(evidenceRefusals.pdfLocked())
  return document
}

function stripObjects({ context }: PDFDocument): void {
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined
    for (const name of ['Metadata', 'PieceInfo', 'LastModified']) dict?.delete(PDFName.of(name))
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
