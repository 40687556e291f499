// PDFs made in memory: headed, paged, tagged for screen readers, with an embedded font. The same content at the same
// time gives the same bytes. pdfkit and the fonts are loaded at the first PDF.
import { fileURLToPath } from 'node:url'
import type { Language } from '../simulator.ts'
import { createLetters, type Letters } from './pdf-letters.ts'
import { inSlices, oneAtATime } from './pdf-queue.ts'
import { createPdfTable, type PdfColumn } from './pdf-table.ts'

export interface PdfAbout {
  readonly title: string
  readonly language: Language
  /** Milliseconds since 1970, by the room's clock: the document's date. */
  readonly made: number
  /** Stands at the top of every page. */
  readonly notice: string
  /** Stands at the bottom of every page: «Side 2 av 5». */
  readonly pageOf: (page: number, pages: number) => string
  /** Stands last where the font lacks letters of what was written: says what `[…]` means. */
  readonly missing: string
}

export interface PdfWriter {
  /** Level 1 is the document's title, and written once. */
  heading(level: 1 | 2 | 3, text: string): void
  paragraph(text: string, look?: 'plain' | 'muted' | 'strong'): void
  list(items: readonly string[]): void
  /** Names with what they are: a table of two columns without a head. */
  facts(rows: readonly (readonly [name: string, value: string])[]): void
  /** Its head stands again on every page it reaches. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): void
  newPage(): void
}

export type PdfDocument = InstanceType<typeof import('pdfkit')>

export const PDF_FONTS = { plain: 'Inter', strong: 'Inter Bold' } as const
export const PDF_COLOURS = { text: '#1e2b3c', muted: '#4f5b68', rule: '#c3c9d1', shade: '#eef1f4' } as const

const MARGINS = { top: 68, bottom: 60, left: 50, right: 50 }
const SIZES = { 1: 18, 2: 13, 3: 11 } as const
const TEXT = 9.5
const SMALL = 8

/** @throws ProblemError (503) where too many are asked for at once */
export function createPdf(about: PdfAbout, write: (to: PdfWriter) => void): Promise<Buffer> {
  return oneAtATime(() => makePdf(about, write))
}

async function makePdf(about: PdfAbout, write: (to: PdfWriter) => void): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    tagged: true,
    lang: about.language === 'nb' ? 'nb-NO' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: about.title, Creator: 'Testbenk', CreationDate: new Date(about.made) },
  })
  pdf.registerFont(PDF_FONTS.plain, fontFile('400Regular/Inter_400Regular.ttf'))
  pdf.registerFont(PDF_FONTS.strong, fontFile('700Bold/Inter_700Bold.ttf'))
  const chunks: Buffer[] = []
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  const letters = createLetters(pdf.font(PDF_FONTS.plain))
  const direct = createWriter(pdf, letters)
  const { writer, written } = writtenLater(direct)
  write(writer)
  await inSlices(written())
  const notice = letters.shown(about.notice)
  if (letters.isAnyMissing()) direct.paragraph(about.missing, 'muted')
  direct.finish()
  frame(pdf, { ...about, notice })
  pdf.end()
  await finished
  return Buffer.concat(chunks)
}

function fontFile(name: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${name}`))
}

interface Lead {
  readonly tag: string
  /** Points. */
  readonly height: number
  write(): void
}

/** What writes at once; of a table it is what asks for its rows. */
type DirectWriter = Omit<PdfWriter, 'facts' | 'table'> & {
  facts(...given: Parameters<PdfWriter['facts']>): Iterable<void>
  table(...given: Parameters<PdfWriter['table']>): Iterable<void>
  finish(): void
}

/** Keeps what is to be written, in order, so that it can be written a part at a time. */
function writtenLater(to: DirectWriter): { readonly writer: PdfWriter; written(): Iterable<void> } {
  const parts: (() => Iterable<void> | void)[] = []
  const later =
    <Given extends unknown[]>(write: (...given: Given) => Iterable<void> | void) =>
    (...given: Given): void =>
      void parts.push(() => write(...given))
  return {
    writer: {
      heading: later(to.heading),
      paragraph: later(to.paragraph),
      list: later(to.list),
      facts: later(to.facts),
      table: later(to.table),
      newPage: later(to.newPage),
    },
    *written() {
      for (const part of parts) yield* part() ?? [undefined]
    },
  }
}

function createWriter(pdf: PdfDocument, { shown }: Letters): DirectWriter {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const table = createPdfTable(pdf, root, begin)
  /** Headings, and the words between them and what they are above: written together with the first of that. */
  let lead: readonly Lead[] = []

  function begin(height: number): void {
    const wanted = lead.reduce((sum, part) => sum + part.height, height)
    const { top, bottom } = pdf.page.margins
    const isPageFresh = pdf.y <= top
    if (pdf.y + Math.min(wanted, pdf.page.height - top - bottom) > pdf.page.maxY() && !isPageFresh)
      pdf.addPage()
    const parts = lead
    lead = []
    for (const part of parts) part.write()
  }

  function heightOf(text: string, size: number, font: string): number {
    return pdf.font(font).fontSize(size).heightOfString(shown(text), { width: width() })
  }

  const width = () => pdf.page.width - MARGINS.left - MARGINS.right

  function write(tag: string, text: string, size: number, font: string, colour: string): void {
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.font(font).fontSize(size).fillColor(colour).text(shown(text), MARGINS.left)
      }),
    )
  }

  return {
    heading(level, text) {
      if (lead.at(-1)?.tag === 'P') begin(0)
      const size = SIZES[level]
      const tag = `H${level}`
      lead = [
        ...lead,
        {
          tag,
          height: heightOf(text, size, PDF_FONTS.strong) + size * 1.5,
          write() {
            if (level > 1) pdf.moveDown(0.9)
            write(tag, text, size, PDF_FONTS.strong, PDF_COLOURS.text)
            pdf.moveDown(0.3)
          },
        },
      ]
    },
    paragraph(text, look = 'plain') {
      const font = look === 'strong' ? PDF_FONTS.strong : PDF_FONTS.plain
      const colour = look === 'muted' ? PDF_COLOURS.muted : PDF_COLOURS.text
      const part = {
        tag: 'P',
        height: heightOf(text, TEXT, font) + TEXT * 0.6,
        write() {
          write('P', text, TEXT, font, colour)
          pdf.moveDown(0.5)
        },
      }
      if (lead.length > 0) lead = [...lead, part]
      else part.write()
    },
    list(items) {
      begin(3 * TEXT)
      const list = pdf.struct('L')
      root.add(list)
      for (const item of items) {
        const body = pdf.struct('LBody', {}, () => {
          pdf.font(PDF_FONTS.plain).fontSize(TEXT).fillColor(PDF_COLOURS.text)
          pdf.text(`•  ${shown(item)}`, MARGINS.left + 8)
        })
        list.add(pdf.struct('LI', {}, body))
        pdf.moveDown(0.2)
      }
      list.end()
      pdf.x = MARGINS.left
      pdf.moveDown(0.4)
    },
    facts: (rows) => table.facts(rows.map(([name, value]) => [shown(name), shown(value)])),
    table: (columns, rows) =>
      table.full(
        columns,
        rows.map((row) => row.map(shown)),
      ),
    newPage() {
      begin(0)
      pdf.addPage()
    },
    finish: () => begin(0),
  }
}

/** Notice and page number, once the number of pages is known. They are no part of what is read aloud. */
function frame(pdf: PdfDocument, { notice, pageOf }: PdfAbout): void {
  const { start, count } = pdf.bufferedPageRange()
  const line = { lineBreak: false, height: SMALL * 1.5 } as const
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page)
    const { width, height, margins } = pdf.page
    // Text below the margin would begin a page of its own.
    pdf.page.margins = { ...margins, bottom: 0 }
    pdf.font(PDF_FONTS.plain).fontSize(SMALL).fillColor(PDF_COLOURS.muted)
    pdf.markContent('Artifact', { type: 'Pagination' })
    pdf.text(notice, MARGINS.left, 32, { ...line, width: width - 2 * MARGINS.left })
    pdf.text(pageOf(page + 1, count), MARGINS.left, height - 40, {
      ...line,
      width: width - 2 * MARGINS.left,
      align: 'right',
    })
    pdf.endMarkedContent()
    pdf.page.margins = margins
  }
}
