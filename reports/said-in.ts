// One text for both languages, as older runs have them, or one for each.
import type { Text } from '#conformance/result.ts'
import type { Language } from './html/texts.ts'

export function saidIn(language: Language, text: Text): string {
  return typeof text === 'string' ? text : text[language]
}
