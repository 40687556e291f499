// How high a run goes and for how long, and the plan that comes of it.
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import type { LoadPlan } from '../catalogue/load-scenario.ts'
import type { HeadRoom } from '../load-run.ts'
import type { LoadOrder } from './load-order.ts'

export interface Height {
  /** Per second at the top. */
  readonly rate: number
  readonly seconds: number
  readonly plan: LoadPlan
}

type Ordered = Pick<LoadOrder, 'scenario' | 'options' | 'target'>

/** Undefined where only the machine's head-room says how high. */
export function plannedRate({ scenario, options, target }: Ordered): number | undefined {
  const own = typeof scenario.rate === 'number' ? scenario.rate : undefined
  return target.rate ?? options.rate ?? own
}

/** @throws ConfigError when nothing says how high */
export function heightOf(ordered: Ordered, headRoom?: Pick<HeadRoom, 'perSecond'>): Height {
  const { scenario, options, target } = ordered
  const rate = plannedRate(ordered) ?? shareOf(ordered, headRoom)
  const seconds = target.seconds ?? options.seconds ?? scenario.seconds
  const { p95Ms, p99Ms, errorShare } = options
  return { rate, seconds, plan: scenario.plan({ rate, seconds, limits: { p95Ms, p99Ms, errorShare } }) }
}

function shareOf({ scenario }: Ordered, headRoom?: Pick<HeadRoom, 'perSecond'>): number {
  const share = typeof scenario.rate === 'number' ? 0 : scenario.rate.ofHeadRoom * (headRoom?.perSecond ?? 0)
  if (share > 0) return share
  throw new ConfigError(loadRefusals.needsRate(headRoom ? undefined : scenario.id))
}
