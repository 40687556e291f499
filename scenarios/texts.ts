// Texts in both languages, ours and what others said.

export interface Bilingual {
  readonly nb: string
  readonly en: string
}

/** One text for both languages, as what somebody else said is, or one for each. */
export type Said = string | Bilingual

/** Words of ours around what somebody else said. */
export function saying(words: Bilingual, said: Said): Bilingual {
  const { nb, en } = inBoth(said)
  return { nb: words.nb.replace('{{said}}', () => nb), en: words.en.replace('{{said}}', () => en) }
}

export function inBoth(said: Said): Bilingual {
  return typeof said === 'string' ? { nb: said, en: said } : said
}
