// Plans: which scenarios and which requirements make up one kind of certification. All of them are in plans.json.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import type { Integration } from '#scenarios/scenario.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import type { Bilingual } from '../result.ts'
import { type PlanEntry, planFileSchema } from './plan-file.ts'
import file from './plans.json' with { type: 'json' }

export interface Plan {
  readonly id: string
  readonly title: Bilingual
  /** Absent: the portal, by HelseID. */
  readonly integration?: Integration
  readonly scenarios: readonly ScenarioId[]
  readonly requirements: readonly RequirementId[]
  /** Whether requirements that only a person can judge keep the run from conforming, or are only listed. */
  readonly reviews: 'listed' | 'required'
}

export type PlanId = Exclude<keyof typeof file, '$schema'>

const { $schema: _schema, ...entries } = planFileSchema.parse(file)

export const plans: Readonly<Record<PlanId, Plan>> = Object.fromEntries(
  Object.entries(entries).map(([id, entry]) => [id, planOf(id, entry)]),
) as Record<PlanId, Plan>

function planOf(
  id: string,
  { title, integration, scenarios, requirements: wanted, reviews }: PlanEntry,
): Plan {
  const ids = (Object.keys(requirements) as RequirementId[]).filter((one) => belongs(one, wanted))
  return { id, title, ...(integration && { integration }), scenarios, requirements: ids, reviews }
}

function belongs(id: RequirementId, wanted: PlanEntry['requirements']): boolean {
  const { appliesTo, actor, judgedBy } = requirements[id]
  return (
    judgedBy !== 'not-checked' &&
    appliesTo.includes(wanted.appliesTo) &&
    (wanted.actor === 'any' || actor === wanted.actor) &&
    (wanted.series?.some((prefix) => id.startsWith(prefix)) ?? true) &&
    !wanted.except?.includes(id)
  )
}
