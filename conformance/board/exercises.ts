// Which checks of plan `portal` each scenario that may be suggested exercises: in exercises.json, which exercises.e2e.test.ts makes by walking
// them (`npm run update`).
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import file from './exercises.json' with { type: 'json' }

export const exercises: Readonly<Partial<Record<ScenarioId, readonly string[]>>> = Object.fromEntries(
  Object.entries(file).map(([scenario, checks]) => [scenario, checks.split(' ')]),
)
