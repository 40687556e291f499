// Texts in both languages with places to fill: `at most {limit}`.
import type { Bilingual } from '#conformance/result.ts'
import { figureIn } from './figure.ts'

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string

/** A number is written as the reader writes it; a place that nothing is given for is left empty. */
export function sayerOf<Key extends string>(
  texts: Readonly<Record<Key, Bilingual>>,
): (language: keyof Bilingual) => Say<Key> {
  return (language) =>
    (key, values = {}) =>
      texts[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? ''
        return typeof value === 'number' ? figureIn(language, value) : value
      })
}
