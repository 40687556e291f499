// What somebody is told first of a run that went wrong: the earliest place where the EPJ was stopped or a check failed.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { checks } from '../checks/index.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { runCheck } from '../kit/run-check.ts'
import { stopsIn } from '../kit/stops.ts'
import { plans } from '../plans/index.ts'
import type { Cause } from '../result.ts'

export interface FirstSeen {
  readonly cause: Cause
  readonly exchange: number
  /** The check, or the operation that refused. */
  readonly by: string
}

/**
 * By the checks of the first plan that walks the scenario: what an older integration need not do is held against nobody.
 * Undefined when nothing is told. Where both speak of one exchange it is the check that says more.
 */
export function firstSeen(evidence: Evidence, scenario: ScenarioId): FirstSeen | undefined {
  const plan = Object.values(plans).find(({ scenarios }) => scenarios.includes(scenario))
  const failed = checks
    .filter(({ requirements }) => plan?.requirements.some((id) => requirements.includes(id)) ?? true)
    .map((check) => runCheck(check, evidence))
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning' || verdict === 'error')
    .map(({ id, cause, findings }) => ({ cause, exchange: findings[0]?.exchange ?? 0, by: id }))
  const stops = stopsIn(evidence).map(({ cause, exchange, operation = 'nothing came' }) => ({
    cause,
    exchange,
    by: operation,
  }))
  return [...failed, ...stops].sort((a, b) => a.exchange - b.exchange)[0]
}
