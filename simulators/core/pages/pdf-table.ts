// Tables in a PDF: a row that reaches beyond the page goes on with the next, and the head stands again there.
import { PDF_COLOURS, PDF_FONTS, type PdfDocument } from './pdf.ts'

export interface PdfColumn {
  readonly title: string
  /** Of the width, beside the other columns' shares. */
  readonly share: number
}

export interface PdfTable {
  full(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): void
  facts(rows: readonly (readonly string[])[]): void
}

type Structure = ReturnType<PdfDocument['struct']>

interface Cell {
  readonly text: string
  readonly head: false | 'Column' | 'Row'
  readonly x: number
  readonly width: number
}

const SIZE = 9
/**
 * Dates and values have figures of one width: the font draws points and commas in under its usual ones, and 13,1 would
 * read as 131. Longer text is laid out without, since that is kept from one time to the next.
 */
const figuresOf = (text: string) =>
  text.length <= 24 && /^[\d≤≥]/.test(text) ? { features: ['tnum' as const] } : {}
const PADDING = 4
const FACT_SHARES = [1, 2.4]
/** A table of at most this height, in points, is not divided between pages. */
const KEPT_WHOLE = 240

/** @param begin writes the heading above the table, where that and so many points of the table fit */
export function createPdfTable(pdf: PdfDocument, root: Structure, begin: (height: number) => void): PdfTable {
  const fontOf = ({ head }: Cell) => pdf.font(head ? PDF_FONTS.strong : PDF_FONTS.plain).fontSize(SIZE)
  const measure = (cell: Cell, text: string) =>
    fontOf(cell).heightOfString(text === '' ? ' ' : text, { width: cell.width - 2 * PADDING })
  const measured = new WeakMap<Cell, number>()

  function heightOf(cell: Cell): number {
    const height = measured.get(cell) ?? measure(cell, cell.text)
    measured.set(cell, height)
    return height
  }

  const rowHeight = (cells: readonly Cell[]) =>
    Math.max(0, ...cells.map((cell) => heightOf(cell))) + 2 * PADDING

  function cellsOf(texts: readonly string[], shares: readonly number[], head: 'Column' | 'Row' | false) {
    const { left, right } = pdf.page.margins
    const unit = (pdf.page.width - left - right) / shares.reduce((sum, share) => sum + share, 0)
    let x = left
    return shares.map((share, index): Cell => {
      const cell = { text: texts[index] ?? '', x, width: share * unit }
      x += cell.width
      return { ...cell, head: head === 'Column' || index === 0 ? head : false }
    })
  }

  /** Paints a row at the top of what is left of the page, and moves below it. */
  function paint(cells: readonly Cell[], say: (cell: Cell, paintText: () => void) => void): void {
    const top = pdf.y
    const height = rowHeight(cells)
    const { left, right } = pdf.page.margins
    const width = pdf.page.width - left - right
    pdf.markContent('Artifact', { type: 'Layout' })
    if (cells[0]?.head === 'Column') pdf.rect(left, top, width, height).fill(PDF_COLOURS.shade)
    pdf.moveTo(left, top + height).lineTo(left + width, top + height)
    pdf.lineWidth(0.5).stroke(PDF_COLOURS.rule)
    pdf.endMarkedContent()
    for (const cell of cells)
      say(cell, () => {
        fontOf(cell).fillColor(PDF_COLOURS.text)
        pdf.text(cell.text, cell.x + PADDING, top + PADDING, {
          width: cell.width - 2 * PADDING,
          ...figuresOf(cell.text),
        })
      })
    pdf.x = left
    pdf.y = top + height
  }

  function paintAsContent(table: Structure, cells: readonly Cell[]): void {
    const row = pdf.struct('TR')
    table.add(row)
    paint(cells, (cell, paintText) => {
      const part = pdf.struct(cell.head ? 'TH' : 'TD', {}, paintText)
      if (cell.head) scopeOf(part, cell.head)
      row.add(part)
    })
    row.end()
  }

  /** The head on a later page is for the eye only: the tags have said it already. */
  function paintAgain(cells: readonly Cell[]): void {
    paint(cells, (_cell, paintText) => {
      pdf.markContent('Artifact', { type: 'Layout' })
      paintText()
      pdf.endMarkedContent()
    })
  }

  function addRow(table: Structure, cells: readonly Cell[], again: () => void): void {
    const fits = () => pdf.page.maxY() - pdf.y - 2 * PADDING
    if (rowHeight(cells) - 2 * PADDING > fits() && pdf.y > pdf.page.margins.top) {
      pdf.addPage()
      again()
    }
    const split = cells.map((cell) => splitAt(cell, fits()))
    paintAsContent(
      table,
      split.map(({ here }) => here),
    )
    if (split.some(({ rest }) => rest.text !== ''))
      addRow(
        table,
        split.map(({ rest }) => rest),
        again,
      )
  }

  /** What of a cell's text fits into the height, in whole words, and what is left. */
  function splitAt(cell: Cell, height: number): { readonly here: Cell; readonly rest: Cell } {
    const parts = (at: number) => ({
      here: { ...cell, text: cell.text.slice(0, at).trimEnd() },
      rest: { ...cell, text: cell.text.slice(at).trimStart() },
    })
    if (heightOf(cell) <= height) return { here: cell, rest: { ...cell, text: '' } }
    let fitting = 1
    let tooLong = cell.text.length
    while (tooLong - fitting > 1) {
      const middle = (fitting + tooLong) >> 1
      if (measure(cell, cell.text.slice(0, middle)) <= height) fitting = middle
      else tooLong = middle
    }
    const space = cell.text.lastIndexOf(' ', fitting)
    return parts(space > 0 ? space : fitting)
  }

  /** The whole of a small table; of another its head and first row. */
  function heightToBegin(lines: readonly (readonly Cell[])[]): number {
    let height = 0
    for (const [index, line] of lines.entries()) {
      const next = height + rowHeight(line)
      if (next > KEPT_WHOLE) return index < 2 ? KEPT_WHOLE : heightToBegin(lines.slice(0, 2))
      height = next
    }
    return height
  }

  function build(shares: readonly number[], head: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    if (shares.length === 0) return
    begin(heightToBegin(head.length > 0 ? [head, ...rows] : rows))
    const table = pdf.struct('Table')
    root.add(table)
    if (head.length > 0) paintAsContent(table, head)
    for (const row of rows) addRow(table, row, () => head.length > 0 && paintAgain(head))
    table.end()
    pdf.moveDown(0.8)
  }

  return {
    full(columns, rows) {
      const shares = columns.map(({ share }) => share)
      const titles = columns.map(({ title }) => title)
      build(
        shares,
        cellsOf(titles, shares, 'Column'),
        rows.map((row) => cellsOf(row, shares, false)),
      )
    },
    facts(rows) {
      build(
        FACT_SHARES,
        [],
        rows.map((row) => cellsOf(row, FACT_SHARES, 'Row')),
      )
    },
  }
}

/** PDF 1.7 §14.8.5.7: which cells a head is the head of. The library's types do not show the element's dictionary. */
function scopeOf(part: Structure, scope: 'Column' | 'Row'): void {
  const { dictionary } = part as Structure & {
    readonly dictionary: { readonly data: Record<string, unknown> }
  }
  dictionary.data['A'] = { O: 'Table', Scope: scope }
}
