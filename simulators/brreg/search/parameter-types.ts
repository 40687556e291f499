// What values of query parameters must look like, as data: read by the searches, and by the OpenAPI document.
export interface ValueType {
  readonly pattern: RegExp
  readonly valid?: (value: string) => boolean
  readonly complaint: (value: string) => string
  /** One value that may hold commas; otherwise a comma list. */
  readonly single?: true
  /** JSON Schema of the whole parameter; made from the pattern when absent. */
  readonly schema?: Readonly<Record<string, unknown>>
}

const isDate = (value: string) => {
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

const isMoment = (value: string) => isDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))

const whole = (least: number, most: number, what: string): ValueType => ({
  pattern: /^\d{1,18}$/,
  valid: (value) => Number(value) >= least && Number(value) <= most,
  complaint: (value) => `${what} ${value} er ugyldig`,
  single: true,
  schema: { type: 'integer', minimum: least, maximum: most },
})

const TYPES = {
  text: {
    pattern: /^.{0,180}$/su,
    complaint: () => 'Teksten kan ha høyst 180 tegn',
    single: true,
    schema: { type: 'string', maxLength: 180 },
  },
  organisasjonsnummer: {
    pattern: /^[0-9]{9}$/,
    complaint: (value) => `Organisasjonsnummer ${value} er ugyldig`,
  },
  organisasjonsform: {
    pattern: /^[A-Za-zÆØÅæøå]{2,4}$/,
    complaint: (value) => `Organisasjonsform ${value} er ugyldig`,
  },
  naeringskode: {
    // Any level, with the dot: 87, 87.1, 87.10, 87.102.
    pattern: /^[0-9]{2}(?:\.[0-9]{1,3})?$/,
    complaint: (value) => `Næringskode ${value} er ugyldig`,
  },
  kommunenummer: { pattern: /^[0-9]{4}$/, complaint: (value) => `Kommunenummer ${value} er ugyldig` },
  postnummer: { pattern: /^[0-9]{4}$/, complaint: (value) => `Postnummer ${value} er ugyldig` },
  landkode: { pattern: /^[A-Za-z]{2}$/, complaint: (value) => `Landkode ${value} er ugyldig` },
  sektorkode: { pattern: /^[0-9]{4}$/, complaint: (value) => `Sektorkode ${value} er ugyldig` },
  aar: { pattern: /^[0-9]{4}$/, complaint: (value) => `Årstall ${value} er ugyldig` },
  boolean: {
    pattern: /^(?:true|false)$/,
    complaint: (value) => `Verdien ${value} er ugyldig, må være true eller false`,
    single: true,
    schema: { type: 'boolean' },
  },
  date: {
    pattern: /^\d{4}-\d{2}-\d{2}$/,
    valid: isDate,
    complaint: (value) => `Dato ${value} er ugyldig, må ha formatet yyyy-MM-dd`,
    single: true,
    schema: { type: 'string', format: 'date' },
  },
  moment: {
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
    valid: isMoment,
    complaint: (value) => `Tidspunkt ${value} er ugyldig, må ha formatet yyyy-MM-dd'T'HH:mm:ss.SSS'Z'`,
    single: true,
    schema: {
      type: 'string',
      format: 'date-time',
      pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$',
    },
  },
  ansatte: whole(0, 9_999_999, 'Antall ansatte'),
  id: whole(1, 999_999_999_999, 'Id'),
  page: whole(0, 9_999, 'Sidenummer'),
  size: whole(1, 10_000, 'Sidestørrelse'),
} as const satisfies Readonly<Record<string, ValueType>>

export type TypeName = keyof typeof TYPES

export const typeNamed = (name: TypeName): ValueType => TYPES[name]

/** The values given for a parameter: trimmed, split unless single. One without a value counts as not given. */
export function valuesOf(query: URLSearchParams, name: string, { single }: ValueType): readonly string[] {
  const given = query.getAll(name)
  const values = single ? given.slice(0, 1) : given.flatMap((value) => value.split(','))
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

export const isOfType = (value: string, { pattern, valid }: ValueType): boolean =>
  pattern.test(value) && (valid?.(value) ?? true)

export function schemaOf({ schema, pattern }: ValueType): Readonly<Record<string, unknown>> {
  if (schema) return schema
  const one = pattern.source.replace(/^\^/, '').replace(/\$$/, '')
  return { type: 'string', pattern: `^(?:${one})(?:,(?:${one}))*$` }
}
