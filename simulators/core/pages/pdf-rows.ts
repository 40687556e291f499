// Rows of a table in a PDF, painted: each for the eye, and once for who reads by the tags.
import { PDF_COLOURS, type PdfDocument } from './pdf.ts'
import { type Cell, type Cells, PADDING } from './pdf-cells.ts'

export type Structure = ReturnType<PdfDocument['struct']>

export interface Rows {
  /** Paints a row at the top of what is left of the page, and moves below it. */
  paint(table: Structure, cells: readonly Cell[]): void
  /** The head on a later page is for the eye only: the tags have said it already. */
  paintAgain(cells: readonly Cell[]): void
}

/**
 * Dates and values have figures of one width: the font draws points and commas in under its usual ones, and 13,1 would
 * read as 131. Longer text is laid out without, since that is kept from one time to the next.
 */
const figuresOf = (text: string) =>
  text.length <= 24 && /^[\d≤≥]/.test(text) ? { features: ['tnum' as const] } : {}

export function createRows(pdf: PdfDocument, { height: heightOf, useFont }: Cells): Rows {
  function lay(cells: readonly Cell[], say: (cell: Cell, paintText: () => void) => void): void {
    const top = pdf.y
    const height = heightOf(cells)
    const { left, right } = pdf.page.margins
    const width = pdf.page.width - left - right
    pdf.markContent('Artifact', { type: 'Layout' })
    if (cells[0]?.head === 'Column') pdf.rect(left, top, width, height).fill(PDF_COLOURS.shade)
    pdf.moveTo(left, top + height).lineTo(left + width, top + height)
    pdf.lineWidth(0.5).stroke(PDF_COLOURS.rule)
    pdf.endMarkedContent()
    for (const cell of cells)
      say(cell, () => {
        useFont(cell)
        pdf.fillColor(PDF_COLOURS.text)
        pdf.text(cell.text, cell.x + PADDING, top + PADDING, {
          width: cell.width - 2 * PADDING,
          ...figuresOf(cell.text),
        })
      })
    pdf.x = left
    pdf.y = top + height
  }

  return {
    paint(table, cells) {
      const row = pdf.struct('TR')
      table.add(row)
      lay(cells, (cell, paintText) => {
        const part = pdf.struct(cell.head ? 'TH' : 'TD', {}, paintText)
        if (cell.head) scopeOf(part, cell.head)
        row.add(part)
      })
      row.end()
    },
    paintAgain(cells) {
      lay(cells, (_cell, paintText) => {
        pdf.markContent('Artifact', { type: 'Layout' })
        paintText()
        pdf.endMarkedContent()
      })
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
