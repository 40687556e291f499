// Searching: which parameters there are, what they must look like, and which units they let through.
import type { Organisation } from '#simulators/population/population.ts'
import type { UnitKind } from './media-types.ts'
import { refused, type ValidationError } from './validation.ts'

export interface Search {
  matches(unit: Organisation): boolean
  compare(one: Organisation, other: Organisation): number
  readonly page: number
  readonly size: number
}

export type ReadSearch =
  | { readonly search: Search }
  | { readonly errors: readonly [ValidationError, ...ValidationError[]] }

type Filter = (unit: Organisation) => boolean

interface Parameter {
  /** What the value, or each in a comma list, must look like. */
  readonly pattern: RegExp
  readonly complaint: (value: string) => string
  readonly filter: (values: readonly string[]) => Filter
  /** One value that may hold commas. */
  readonly single?: true
}

const MAX_WINDOW = 10_000

const FILTERS: Readonly<Record<string, Parameter>> = {
  navn: {
    pattern: /^.{0,180}$/su,
    complaint: () => 'Navn kan ha høyst 180 tegn',
    filter: ([text = '']) => {
      const words = text.toUpperCase().split(/\s+/).filter(Boolean)
      return ({ navn }) => words.every((word) => navn.includes(word))
    },
    single: true,
  },
  organisasjonsnummer: {
    pattern: /^\d{9}$/,
    complaint: (value) => `Organisasjonsnummer ${value} er ugyldig`,
    filter: (values) => (unit) => values.includes(unit.organisasjonsnummer),
  },
  overordnetEnhet: {
    pattern: /^\d{9}$/,
    complaint: (value) => `Organisasjonsnummer ${value} er ugyldig`,
    filter: (values) => (unit) => values.includes(unit.overordnetEnhet ?? ''),
  },
  organisasjonsform: {
    pattern: /^[A-ZÆØÅ]{2,4}$/i,
    complaint: (value) => `Organisasjonsform ${value} er ugyldig`,
    filter: (values) => {
      const forms = values.map((value) => value.toUpperCase())
      return ({ form }) => forms.includes(form)
    },
  },
  naeringskode: {
    // Any level, with the dot: 87, 87.1, 87.10, 87.102.
    pattern: /^\d{2}(\.\d{1,3})?$/,
    complaint: (value) => `Næringskode ${value} er ugyldig`,
    filter: (values) => (unit) => values.some((value) => unit.naeringskode.kode.startsWith(value)),
  },
  kommunenummer: {
    pattern: /^\d{4}$/,
    complaint: (value) => `Kommunenummer ${value} er ugyldig`,
    filter: (values) => (unit) => values.includes(unit.address.kommunenummer),
  },
  fraAntallAnsatte: {
    pattern: /^\d{1,7}$/,
    complaint: (value) => `Antall ansatte ${value} er ugyldig`,
    filter:
      ([value]) =>
      (unit) =>
        unit.ansatte >= Number(value),
  },
  tilAntallAnsatte: {
    pattern: /^\d{1,7}$/,
    complaint: (value) => `Antall ansatte ${value} er ugyldig`,
    filter:
      ([value]) =>
      (unit) =>
        unit.ansatte <= Number(value),
  },
}

const SORTS: Readonly<Record<string, (one: Organisation, other: Organisation) => number>> = {
  organisasjonsnummer: (one, other) => one.organisasjonsnummer.localeCompare(other.organisasjonsnummer),
  'navn.norwegian': (one, other) => one.navn.localeCompare(other.navn, 'nb'),
  antallAnsatte: (one, other) => one.ansatte - other.ansatte,
  registreringsdatoEnhetsregisteret: (one, other) => one.registered.localeCompare(other.registered),
}

/** Reads the query of a search; a parameter without a value counts as not given. */
export function readSearch(query: URLSearchParams, kind: UnitKind): ReadSearch {
  const errors: ValidationError[] = []
  const filters: Filter[] = []
  for (const name of new Set(query.keys())) {
    if (['sort', 'page', 'size'].includes(name)) continue
    const parameter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    if (!parameter) {
      errors.push(refused(name, `Ukjent parameter: ${name}`))
      continue
    }
    const values = valuesOf(query, name, parameter)
    const wrong = values.find((value) => !parameter.pattern.test(value))
    if (wrong !== undefined) errors.push(refused(name, parameter.complaint(wrong), wrong))
    else if (values.length > 0) filters.push(parameter.filter(values))
  }

  const page = readWhole(query, 'page', 0, 0, errors)
  const size = readWhole(query, 'size', 20, 1, errors)
  const compare = readSort(query, errors)
  if (size * (page + 1) > MAX_WINDOW)
    errors.push({ feilmelding: 'size * (page+1) kan ikke overstige 10_000', parametere: ['size', 'page'] })

  const [first, ...rest] = errors
  if (first) return { errors: [first, ...rest] }
  const isListed: Filter = (unit) =>
    !unit.slettet && !unit.fjernet && (unit.form === 'BEDR') === (kind === 'underenhet')
  return {
    search: {
      matches: (unit) => isListed(unit) && filters.every((filter) => filter(unit)),
      compare,
      page,
      size,
    },
  }
}

function valuesOf(query: URLSearchParams, name: string, { single }: Parameter): readonly string[] {
  const given = query.getAll(name)
  const values = single ? given.slice(0, 1) : given.flatMap((value) => value.split(','))
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

function readWhole(
  query: URLSearchParams,
  name: string,
  otherwise: number,
  least: number,
  errors: ValidationError[],
): number {
  const text = query.get(name)
  if (text === null || text === '') return otherwise
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1
  if (value >= least) return value
  errors.push(refused(name, `Verdien ${text} er ugyldig for ${name}`, text))
  return otherwise
}

function readSort(query: URLSearchParams, errors: ValidationError[]): Search['compare'] {
  const text = query.get('sort')
  if (text === null || text === '') return () => 0
  const [field = '', direction = 'ASC', ...more] = text.split(',')
  const compare = Object.hasOwn(SORTS, field) ? SORTS[field] : undefined
  const backwards = direction.toUpperCase() === 'DESC'
  if (compare && more.length === 0 && (backwards || direction.toUpperCase() === 'ASC'))
    return backwards ? (one, other) => compare(other, one) : compare
  errors.push(refused('sort', `Sortering ${text} er ugyldig`, text))
  return () => 0
}
