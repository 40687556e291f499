// How the cast is named in instructions: `{@key}` in a text becomes name and number.

export interface Bilingual {
  readonly nb: string
  readonly en: string
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
