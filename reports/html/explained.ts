// Why something was refused: one English sentence in the journal, shown in the reader's language where that has it.
import { explanationInNorwegian } from '#simulators/core/explanations/explanations-nb.ts'
import type { Language } from './texts.ts'

export interface Explained {
  readonly text: string
  /** English where nobody has put it into Norwegian. */
  readonly language: Language
}

/** What the suite itself says where no simulator said anything. */
const ofSuite: readonly (readonly [RegExp, string])[] = [
  [/^nothing is at /, 'Det finnes ingenting på '],
  [/^the answer has no /, 'Svaret mangler '],
]

/** `<sentence>` or `<sentence> – <place>`. */
export function explained(explanation: string, language: Language): Explained {
  const [, sentence = '', place = ''] = /^(.*?)( – [^ ]+)?$/s.exec(explanation) ?? []
  const said = language === 'nb' ? inNorwegian(sentence) : undefined
  return said === undefined ? { text: explanation, language: 'en' } : { text: `${said}${place}`, language }
}

function inNorwegian(sentence: string): string | undefined {
  const [begins, nb = ''] = ofSuite.find(([en]) => en.test(sentence)) ?? []
  return begins ? sentence.replace(begins, () => nb) : explanationInNorwegian(sentence)
}
