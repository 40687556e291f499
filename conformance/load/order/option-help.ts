// What the help says of the options of `load`.
import { helpWords } from '../../help/words.ts'
import type { Bilingual } from '../../result.ts'
import type { LoadOption } from './option-table.ts'
import { defaultLoad } from './options.ts'

/** What an option is when nothing is said. */
export const usualOf = ({ usual, member }: LoadOption): Bilingual =>
  usual ?? { nb: String(defaultLoad[member]), en: String(defaultLoad[member]) }

/** What it means, and what it can be. */
export function meaningOf(option: LoadOption): Bilingual {
  const { help } = option
  if (option.kind === 'switch') return { nb: `${help.nb} (ingen verdi)`, en: `${help.en} (no value)` }
  const choices = option.kind === 'choice' ? option.choices : []
  return { nb: `${help.nb}${among(choices, 'eller')}`, en: `${help.en}${among(choices, 'or')}` }
}

/** For the help: that, and what it is when nothing is said. */
export function helpOf(option: LoadOption): Bilingual {
  const meaning = meaningOf(option)
  if (option.kind === 'switch') return meaning
  const usual = usualOf(option)
  return {
    nb: `${meaning.nb}. ${helpWords.usual.nb(usual.nb)}`,
    en: `${meaning.en}. ${helpWords.usual.en(usual.en)}`,
  }
}

const among = (choices: readonly string[], or: string) =>
  choices.length === 0 ? '' : `: ${choices.join(` ${or} `)}`
