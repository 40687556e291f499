// Which letters a PDF can show: those that its font has.
import type { PdfDocument } from './pdf.ts'

/** Stands for letters that the font lacks, however many: the font draws each of those as an empty box. */
const MISSING = '[…]'

export interface Letters {
  /** The text as the page can show it, with `[…]` where the font lacks the letters. */
  shown(text: string): string
  /** Whether `[…]` was written. */
  isAnyMissing(): boolean
}

/** @param pdf with its font chosen; its other fonts are taken to have the same letters */
export function createLetters(pdf: PdfDocument): Letters {
  // The library's types do not show the font (fontkit).
  const { font } = (
    pdf as PdfDocument & { readonly _font: { readonly font: { readonly characterSet: readonly number[] } } }
  )._font
  const has = new Set(font.characterSet)
  let isAnyMissing = false
  return {
    shown(text) {
      const plain = printable(text)
      const letters = Array.from(plain, (letter) =>
        letter === '\n' || has.has(letter.codePointAt(0) ?? 0) ? letter : MISSING,
      )
      if (!letters.includes(MISSING)) return plain
      isAnyMissing = true
      return letters.join('').replaceAll(/\[…\](?: *\[…\])+/g, MISSING)
    },
    isAnyMissing: () => isAnyMissing,
  }
}

/** What nobody sees is left out: control characters, marks that turn the reading direction or vary an emoji. */
function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu, (mark) => (mark === '\n' ? mark : ''))
}
