// Which checks each scenario exercises that may be suggested, plan by plan. exercises.json has it by check, so that a new
// check is a new line; exercises.e2e.test.ts makes it by walking the scenarios (`npm run update`).
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { type Plan, plans } from '../plans/index.ts'
import file from './exercises.json' with { type: 'json' }

/** Plans that are walked for it; the others consist of parts of `portal`, or of a checklist with a page of its own. */
export type WalkedPlan = keyof typeof file

export type Exercises = Readonly<Partial<Record<ScenarioId, readonly string[]>>>

/** What the board may suggest: the plan's own, those in which services falter, and a whole day's work. */
export const suggested: Readonly<Record<WalkedPlan, readonly ScenarioId[]>> = {
  portal: unique(['kjernejournal/working-day', ...plans.portal.scenarios, ...plans.robustness.scenarios]),
  'portal-ticket': plans['portal-ticket'].scenarios,
  api: plans.api.scenarios,
}

export const exercises: Readonly<Record<WalkedPlan, Exercises>> = {
  portal: read('portal'),
  'portal-ticket': read('portal-ticket'),
  api: read('api'),
}

/** What may be suggested to whoever works by this plan. */
export function exercisesOf({ id, scenarios }: Plan): Exercises {
  if (isWalked(id)) return exercises[id]
  return Object.fromEntries(scenarios.map((scenario) => [scenario, exercises.portal[scenario] ?? []]))
}

function isWalked(id: string): id is WalkedPlan {
  return Object.hasOwn(exercises, id)
}

function read(plan: WalkedPlan): Exercises {
  const byCheck = Object.entries(file[plan]).map(([check, ids]) => [check, new Set(ids.split(' '))] as const)
  return Object.fromEntries(
    suggested[plan].map((id) => [id, byCheck.flatMap(([check, ids]) => (ids.has(id) ? [check] : []))]),
  )
}

function unique(ids: readonly ScenarioId[]): readonly ScenarioId[] {
  return [...new Set(ids)]
}
