// The judging itself, for a saved run and for a room that is at work: evidence in, results out.
import { checks } from './checks/index.ts'
import type { Evidence } from './evidence/evidence.ts'
import { runCheck } from './kit/run-check.ts'
import type { Plan } from './plans/index.ts'
import { type RequirementId, requirements } from './requirements/index.ts'
import type { CheckResult, RequirementResult, Verdict } from './result.ts'

export interface Judgement {
  readonly checks: readonly CheckResult[]
  readonly requirements: readonly RequirementResult[]
}

export function judgeEvidence(plan: Plan, evidence: Evidence): Judgement {
  const planned = checks.filter((check) => check.requirements.some((id) => plan.requirements.includes(id)))
  const results = planned.map((check) => runCheck(check, evidence))
  return { checks: results, requirements: plan.requirements.map((id) => requirementResult(id, results)) }
}

/** Worst first: a requirement is as good as the worst of its checks. */
const severity: readonly Verdict[] = [
  'error',
  'failed',
  'inconclusive',
  'not-observed',
  'warning',
  'review',
  'passed',
  'not-applicable',
]

function requirementResult(id: RequirementId, results: readonly CheckResult[]): RequirementResult {
  const { level, text, source, judgedBy, reason } = requirements[id]
  const behind = results.filter((check) => check.requirements.includes(id))
  return {
    id,
    verdict: requirementVerdict(judgedBy, behind),
    level,
    text,
    source,
    judgedBy,
    ...(reason && { reason }),
    checks: behind.map((check) => check.id),
  }
}

function requirementVerdict(
  judgedBy: RequirementResult['judgedBy'],
  behind: readonly CheckResult[],
): Verdict {
  const found = severity.find((verdict) => behind.some((check) => check.verdict === verdict))
  if (found) return found
  return judgedBy === 'review' ? 'review' : 'not-observed'
}
