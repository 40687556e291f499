// How the cast is named in instructions: `{@key}` in a text becomes name and number.

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

export const castKeys = [
  'line-danser',
  'status-0',
  'status-1',
  'status-2',
  'status-3',
  'status-4',
  'sperret',
  'delvis-sperret',
  'blokkert-helsepersonell',
  'd-nummer',
  'lege',
  'sykepleier',
  'vernepleier',
  'helsefagarbeider',
  'uten-hpr',
  'sykehjem',
  'hjemmetjeneste',
  'legekontor',
  'provisorfarmasoyt',
  'reseptarfarmasoyt',
  'to-arbeidsgivere',
  'radmann',
  'kommunalsjef',
  'kontaktperson',
  'ny-systemansvarlig',
  'kommune',
  'helse-og-omsorg',
  'nabosykehjem',
  'barnehage',
] as const

export type CastKey = (typeof castKeys)[number]
