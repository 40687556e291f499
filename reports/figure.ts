// A number as the reader writes it: Norwegian has a decimal comma.
import type { Bilingual } from '#conformance/result.ts'

/** A text that holds such numbers: `250 × 6 / 900 = 1.7`. */
export const figuresIn = (language: keyof Bilingual, text: string): string =>
  language === 'nb' ? text.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : text

/** Numbers of such a text kept on one line each: `25 000` is not to end a line with 25. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')

/** A whole number, its thousands apart and kept on one line: `12 345`, in both languages. */
export const wholeFigure = (value: number): string =>
  String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0')

export function figureIn(language: keyof Bilingual, value: number | string): string {
  return language === 'nb' ? String(value).replace('.', ',') : String(value)
}
