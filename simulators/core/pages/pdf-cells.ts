// The cells of a table in a PDF: how wide they are, how high their text makes them, and where it is divided.
import { PDF_FONTS, type PdfDocument } from './pdf.ts'

export interface Cell {
  readonly text: string
  readonly head: false | 'Column' | 'Row'
  readonly x: number
  readonly width: number
}

export interface Cells {
  /** @param head of what the cells are the heads: all of columns, or the first of its row */
  row(texts: readonly string[], shares: readonly number[], head: Cell['head']): readonly Cell[]
  /** Of the highest, with its padding. */
  height(cells: readonly Cell[]): number
  /** What of a cell's text fits into the height, in whole words, and what is left. */
  divide(cell: Cell, height: number): { readonly here: Cell; readonly rest: Cell }
  useFont(cell: Cell): void
}

const SIZE = 9
export const PADDING = 4

export function createCells(pdf: PdfDocument): Cells {
  const fontOf = ({ head }: Cell) => pdf.font(head ? PDF_FONTS.strong : PDF_FONTS.plain).fontSize(SIZE)
  const measure = (cell: Cell, text: string) =>
    fontOf(cell).heightOfString(text === '' ? ' ' : text, { width: cell.width - 2 * PADDING })
  const measured = new WeakMap<Cell, number>()

  function heightOf(cell: Cell): number {
    const height = measured.get(cell) ?? measure(cell, cell.text)
    measured.set(cell, height)
    return height
  }

  return {
    row(texts, shares, head) {
      const { left, right } = pdf.page.margins
      const unit = (pdf.page.width - left - right) / shares.reduce((sum, share) => sum + share, 0)
      let x = left
      return shares.map((share, index): Cell => {
        const cell = { text: texts[index] ?? '', x, width: share * unit }
        x += cell.width
        return { ...cell, head: head === 'Column' || index === 0 ? head : false }
      })
    },
    height: (cells) => Math.max(0, ...cells.map((cell) => heightOf(cell))) + 2 * PADDING,
    divide(cell, height) {
      if (heightOf(cell) <= height) return { here: cell, rest: { ...cell, text: '' } }
      let fitting = 1
      let tooLong = cell.text.length
      while (tooLong - fitting > 1) {
        const middle = (fitting + tooLong) >> 1
        if (measure(cell, cell.text.slice(0, middle)) <= height) fitting = middle
        else tooLong = middle
      }
      const space = cell.text.lastIndexOf(' ', fitting)
      const at = space > 0 ? space : fitting
      return {
        here: { ...cell, text: cell.text.slice(0, at).trimEnd() },
        rest: { ...cell, text: cell.text.slice(at).trimStart() },
      }
    },
    useFont: fontOf,
  }
}
