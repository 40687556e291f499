// The form of a call to a back channel endpoint. Repeated parameters are refused, `resource` excepted (RFC 8707).
import { formBody } from '../../../core/call/body.ts'
import { ProblemError } from '../../../core/problem.ts'
import type { SimRequest } from '../../../core/simulator.ts'
import { Refusal } from '../refusal.ts'

export interface Form {
  get(name: string): string | undefined
  resources(): readonly string[]
  names(): readonly string[]
  /** The same form with members changed; undefined takes one away. */
  with(changes: Readonly<Record<string, string | readonly string[] | undefined>>): Form
  toString(): string
}

export function oauthForm(request: SimRequest): Form {
  const parameters = formOf(request)
  const repeated = [...new Set(parameters.keys())].filter(
    (name) => name !== 'resource' && parameters.getAll(name).length > 1,
  )
  if (repeated.length > 0)
    throw new Refusal(
      { error: 'invalid_request', description: `Repeated parameter: ${repeated.join(', ')}` },
      {
        reason: `Repeated parameter: the form holds ${repeated.join(', ')} more than once`,
        at: `body.${repeated[0]}`,
        expected: 'once',
        actual: `${parameters.getAll(repeated[0] ?? '').length} times`,
      },
    )
  return form(parameters)
}

function formOf(request: SimRequest): URLSearchParams {
  try {
    return formBody(request)
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem
    throw new Refusal({ error: 'invalid_request' }, problem.explanation ?? { reason: problem.message })
  }
}

function form(parameters: URLSearchParams): Form {
  return {
    // An empty value counts as none (RFC 6749 section 3.1).
    get: (name) => parameters.get(name) || undefined,
    resources: () => parameters.getAll('resource').filter((resource) => resource !== ''),
    names: () => [...new Set(parameters.keys())],
    with(changes) {
      const changed = new URLSearchParams(parameters)
      for (const [name, value] of Object.entries(changes)) {
        changed.delete(name)
        for (const one of typeof value === 'string' ? [value] : (value ?? [])) changed.append(name, one)
      }
      return form(changed)
    },
    toString: () => parameters.toString(),
  }
}
