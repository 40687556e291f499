// Reads a query against a list of parameters: everything that is wrong is listed, nothing is guessed.
import { refused, type ValidationError } from '../validation.ts'
import { isOfType, typeNamed, valuesOf } from './parameter-types.ts'
import type { QueryParameter } from './parameters.ts'

export interface ReadQuery {
  /** The values of each parameter that was given with one; never an empty list. */
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly page: number
  readonly size: number
}

export type Errors = readonly [ValidationError, ...ValidationError[]]

const MAX_WINDOW = 10_000

/** @param parameters `page` and `size` among them, when the resource has pages. */
export function readQuery(
  query: URLSearchParams,
  parameters: readonly QueryParameter[],
  errors: ValidationError[] = [],
): ReadQuery {
  const values = new Map<string, readonly string[]>()
  for (const name of new Set(query.keys())) {
    const parameter = parameters.find((one) => one.name === name)
    if (!parameter) {
      errors.push(refused(name, `Ukjent parameter: ${name}`))
      continue
    }
    const type = typeNamed(parameter.type)
    const given = valuesOf(query, name, type)
    const wrong = given.find((value) => !isOfType(value, type))
    if (wrong !== undefined) errors.push(refused(name, type.complaint(wrong), wrong))
    else if (given.length > 0) values.set(name, given)
  }
  const page = Number(values.get('page')?.[0] ?? 0)
  const size = Number(values.get('size')?.[0] ?? 20)
  if (size * (page + 1) > MAX_WINDOW)
    errors.push({ feilmelding: 'size * (page+1) kan ikke overstige 10_000', parametere: ['size', 'page'] })
  return { values, page, size }
}

export function someErrors(errors: readonly ValidationError[]): Errors | undefined {
  const [first, ...rest] = errors
  return first && [first, ...rest]
}
