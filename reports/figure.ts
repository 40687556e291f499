// A number as the reader writes it: Norwegian has a decimal comma.
import type { Bilingual } from '#conformance/result.ts'

export function figureIn(language: keyof Bilingual, value: number | string): string {
  return language === 'nb' ? String(value).replace('.', ',') : String(value)
}
