// Whether a plan walks what shows a mutation: one that it passes by proves nothing, and looks as if the suite were blind.
import { aims } from '../kill-matrix/aims.ts'
import { type Plan, plans } from '../plans/index.ts'
import type { Bilingual } from '../result.ts'

/** What is to be told before the run; undefined where the plan walks every scenario that shows it. */
export function passesBy(mutation: string | undefined, plan: Plan): Bilingual | undefined {
  const aim = mutation === undefined ? undefined : new Map(Object.entries(aims)).get(mutation)
  if (aim === undefined) return undefined
  const shows = ({ scenarios }: Plan) => aim.scenarios.every((id) => scenarios.includes(id))
  if (shows(plan)) return undefined
  const able = Object.values(plans).filter(shows)
  const where = able.length > 0 ? able.map(({ id }) => `--plan ${id}`) : aim.scenarios
  return {
    nb: `planen ${plan.id} går kanskje forbi feilen ${mutation}. Den vises med ${where.join(', ')}`,
    en: `plan ${plan.id} may pass by the mutation ${mutation}. It shows with ${where.join(', ')}`,
  }
}
