// Where the catalogue and the checks do not meet: requirements that checks are to judge and none does, and checks that
// stand for a requirement which does not exist.
import type { Requirement } from '../requirements/index.ts'

export interface Gaps {
  /** Ids of requirements. */
  readonly unjudged: readonly string[]
  /** `check: requirement` */
  readonly astray: readonly string[]
}

export function gapsIn(
  requirements: Readonly<Record<string, Pick<Requirement, 'judgedBy'>>>,
  checks: readonly { readonly id: string; readonly requirements: readonly string[] }[],
): Gaps {
  const judged = new Set(checks.flatMap((check) => check.requirements))
  return {
    unjudged: Object.entries(requirements)
      .filter(([id, { judgedBy }]) => judgedBy === 'checks' && !judged.has(id))
      .map(([id]) => id),
    astray: checks.flatMap((check) =>
      check.requirements.filter((id) => !Object.hasOwn(requirements, id)).map((id) => `${check.id}: ${id}`),
    ),
  }
}
