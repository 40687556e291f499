// Tables in a PDF: a row that reaches beyond the page goes on with the next, and the head stands again there.
import type { PdfDocument } from './pdf.ts'
import { type Cell, createCells, PADDING } from './pdf-cells.ts'
import { createRows, type Structure } from './pdf-rows.ts'

export interface PdfColumn {
  readonly title: string
  /** Of the width, beside the other columns' shares. */
  readonly share: number
}

export interface PdfTable {
  /** Both are written row by row, as they are asked for. */
  full(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): Iterable<void>
  facts(rows: readonly (readonly string[])[]): Iterable<void>
}

const FACT_SHARES = [1, 2.4]
/** A table of at most this height, in points, is not divided between pages. */
const KEPT_WHOLE = 240

/** @param begin writes the heading above the table, where that and so many points of the table fit */
export function createPdfTable(pdf: PdfDocument, root: Structure, begin: (height: number) => void): PdfTable {
  const cells = createCells(pdf)
  const rows = createRows(pdf, cells)

  function addRow(table: Structure, line: readonly Cell[], again: () => void): void {
    const fits = () => pdf.page.maxY() - pdf.y - 2 * PADDING
    if (cells.height(line) - 2 * PADDING > fits() && pdf.y > pdf.page.margins.top) {
      pdf.addPage()
      again()
    }
    const height = fits()
    const parts = line.map((cell) => cells.divide(cell, height))
    rows.paint(
      table,
      parts.map(({ here }) => here),
    )
    const rest = parts.map((part) => part.rest)
    if (rest.some(({ text }) => text !== '')) addRow(table, rest, again)
  }

  /** The whole of a small table; of another its head and first row. */
  function heightToBegin(lines: readonly (readonly Cell[])[]): number {
    let height = 0
    for (const [index, line] of lines.entries()) {
      const next = height + cells.height(line)
      if (next > KEPT_WHOLE) return index < 2 ? KEPT_WHOLE : heightToBegin(lines.slice(0, 2))
      height = next
    }
    return height
  }

  function* build(head: readonly Cell[], body: readonly (readonly Cell[])[]): Iterable<void> {
    begin(heightToBegin(head.length > 0 ? [head, ...body] : body))
    const table = pdf.struct('Table')
    root.add(table)
    if (head.length > 0) rows.paint(table, head)
    for (const line of body) {
      addRow(table, line, () => head.length > 0 && rows.paintAgain(head))
      yield
    }
    table.end()
    pdf.moveDown(0.8)
  }

  return {
    full(columns, lines) {
      if (columns.length === 0) return []
      const shares = columns.map(({ share }) => share)
      const titles = columns.map(({ title }) => title)
      return build(
        cells.row(titles, shares, 'Column'),
        lines.map((texts) => cells.row(texts, shares, false)),
      )
    },
    facts(lines) {
      return build(
        [],
        lines.map((texts) => cells.row(texts, FACT_SHARES, 'Row')),
      )
    },
  }
}
