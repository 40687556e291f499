// What the help says of the options of `load`.
import { helpWords } from '../../help/words.ts'
import type { Bilingual } from '../../result.ts'
import type { LoadOption } from './option-table.ts'
import { defaultLoad } from './options.ts'

/** What an option is when nothing is said. */
export const usualOf = ({ usual, member }: LoadOption): Bilingual =>
  usual ?? { nb: String(defaultLoad[member]), en: String(defaultLoad[member]) }

/** For the help: what it means, what it can be, and what it is when nothing is said. */
export function helpOf(option: LoadOption): Bilingual {
  const { help } = option
  if (option.kind === 'switch') return { nb: `${help.nb} (ingen verdi)`, en: `${help.en} (no value)` }
  const choices = option.kind === 'choice' ? option.choices : []
  const usual = usualOf(option)
  return {
    nb: `${help.nb}${among(choices, 'eller')}. ${helpWords.usual.nb(usual.nb)}`,
    en: `${help.en}${among(choices, 'or')}. ${helpWords.usual.en(usual.en)}`,
  }
}

const among = (choices: readonly string[], or: string) =>
  choices.length === 0 ? '' : `: ${choices.join(` ${or} `)}`
