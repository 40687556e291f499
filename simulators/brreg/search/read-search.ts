// A search: the query of `/enheter` or `/underenheter`, as a test for units, an order and a page.
import type { UnitKind } from '../media-types.ts'
import type { Standard } from '../register/industry-codes.ts'
import type { Register } from '../register/register.ts'
import { isAlive, kindOf, type Unit } from '../register/unit.ts'
import { refused, type ValidationError } from '../validation.ts'
import type { Filter } from './filters.ts'
import { PAGING, SEARCH_PARAMETERS } from './parameters.ts'
import { type Errors, readQuery, someErrors } from './read-query.ts'
import { type Compare, inOrder, readSort } from './sort.ts'

export interface Search {
  /** Those that the search finds, in its order. */
  in(units: readonly Unit[]): readonly Unit[]
  readonly page: number
  readonly size: number
}

export type ReadSearch = { readonly search: Search } | { readonly errors: Errors }

interface SearchedRegister {
  readonly kind: UnitKind
  readonly standard: Standard
  readonly register: Pick<Register, 'compareNames'>
}

/** `sort` may be given several times, and is read apart from the others. */
export const takenBy = (kind: UnitKind) => SEARCH_PARAMETERS.filter(({ on }) => on.includes(kind))

export function readSearch(
  query: URLSearchParams,
  { kind, standard, register }: SearchedRegister,
): ReadSearch {
  const errors: ValidationError[] = []
  const order = readOrder(query.getAll('sort'), register, errors)
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'sort'))
  const taken = takenBy(kind)
  const { values, page, size } = readQuery(others, [...taken, ...PAGING], errors)
  const wrong = someErrors(errors)
  if (wrong) return { errors: wrong }

  const filters = taken.flatMap(({ name, filter }) => {
    const given = values.get(name)
    return given ? [filter(given, standard)] : []
  })
  const isFound: Filter = (unit) =>
    kindOf(unit) === kind && isAlive(unit) && filters.every((filter) => filter(unit))
  return {
    search: {
      in: (units) => {
        const found = units.filter(isFound)
        return order.length > 0 ? found.sort(inOrder(order)) : found
      },
      page,
      size,
    },
  }
}

function readOrder(
  texts: readonly string[],
  register: Pick<Register, 'compareNames'>,
  errors: ValidationError[],
): readonly Compare[] {
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => {
      const compare = readSort(text, register)
      if (!compare) errors.push(refused('sort', `Sortering ${text} er ugyldig`, text))
      return compare ? [compare] : []
    })
}
