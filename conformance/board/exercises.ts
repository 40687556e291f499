// Which checks each scenario exercises that may be suggested, plan by plan: in exercises.json, which exercises.e2e.test.ts
// makes by walking them (`npm run update`).
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import type { Plan } from '../plans/index.ts'
import file from './exercises.json' with { type: 'json' }

/** Plans that are walked for it; the others consist of parts of `portal`, or of a checklist with a page of its own. */
export type WalkedPlan = keyof typeof file

export type Exercises = Readonly<Partial<Record<ScenarioId, readonly string[]>>>

export const exercises: Readonly<Record<WalkedPlan, Exercises>> = {
  portal: read(file.portal),
  'portal-ticket': read(file['portal-ticket']),
  api: read(file.api),
}

/** What may be suggested to whoever works by this plan. */
export function exercisesOf({ id, scenarios }: Plan): Exercises {
  if (isWalked(id)) return exercises[id]
  return Object.fromEntries(scenarios.map((scenario) => [scenario, exercises.portal[scenario] ?? []]))
}

function isWalked(id: string): id is WalkedPlan {
  return Object.hasOwn(exercises, id)
}

function read(scenarios: Readonly<Record<string, string>>): Exercises {
  return Object.fromEntries(
    Object.entries(scenarios).map(([scenario, checks]) => [scenario, checks.split(' ')]),
  )
}
