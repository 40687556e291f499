// Sorting: `felt`, `felt,ASC` or `felt,DESC`; several are taken in order.
import type { Register } from '../register/register.ts'
import type { Unit } from '../register/unit.ts'

export type Compare = (one: Unit, other: Unit) => number

const byText =
  (value: (unit: Unit) => string | undefined): Compare =>
  (one, other) => {
    const [left = '', right = ''] = [value(one), value(other)]
    if (left === right) return 0
    return left < right ? -1 : 1
  }

const FIELDS = {
  organisasjonsnummer: byText((unit) => unit.organisasjonsnummer),
  overordnetEnhet: byText((unit) => unit.overordnetEnhet),
  'organisasjonsform.kode': byText((unit) => unit.form),
  'naeringskode1.kode': byText((unit) => unit.industry.sn2025.kode),
  antallAnsatte: (one: Unit, other: Unit) => one.ansatte - other.ansatte,
  registreringsdatoEnhetsregisteret: byText((unit) => unit.registered),
  'forretningsadresse.kommunenummer': byText((unit) => unit.address.kommunenummer),
  'beliggenhetsadresse.kommunenummer': byText((unit) => unit.address.kommunenummer),
} as const

/** The name is sorted by `navn.norwegian`; `navn` alone cannot be sorted by. */
const NAME = 'navn.norwegian'

const SORT_FIELDS: readonly string[] = [NAME, ...Object.keys(FIELDS)]

export const SORT_PATTERN = `^(?:${SORT_FIELDS.map((field) => field.replace('.', '[.]')).join('|')})(?:,(?:ASC|DESC|asc|desc))?$`

/** Undefined for something that cannot be sorted by. */
export function readSort(
  text: string,
  { compareNames }: Pick<Register, 'compareNames'>,
): Compare | undefined {
  const [field = '', direction = 'ASC', ...more] = text.split(',')
  const fields: Readonly<Record<string, Compare>> = FIELDS
  const known = Object.hasOwn(fields, field) ? fields[field] : undefined
  const compare = field === NAME ? compareNames : known
  const backwards = direction.toUpperCase() === 'DESC'
  if (!compare || more.length > 0 || (!backwards && direction.toUpperCase() !== 'ASC')) return undefined
  return backwards ? (one, other) => compare(other, one) : compare
}

export function inOrder(compares: readonly Compare[]): Compare {
  return (one, other) => {
    for (const compare of compares) {
      const order = compare(one, other)
      if (order !== 0) return order
    }
    return 0
  }
}
