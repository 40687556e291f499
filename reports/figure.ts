// A number as the reader writes it: Norwegian has a decimal comma.
import type { Bilingual } from '#conformance/result.ts'

/** A text that holds such numbers: `250 × 6 / 900 = 1.7`. */
export const figuresIn = (language: keyof Bilingual, text: string): string =>
  language === 'nb' ? text.replaceAll(/(?<=\d)\.(?=\d)/g, ',') : text

export function figureIn(language: keyof Bilingual, value: number | string): string {
  return language === 'nb' ? String(value).replace('.', ',') : String(value)
}
