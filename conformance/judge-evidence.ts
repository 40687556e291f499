// The judging itself, for a saved run and for a room that is at work: evidence in, results out.
import { scenarios } from '#scenarios/catalogue/index.ts'
import { checks } from './checks/index.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Check } from './kit/define-check.ts'
import { type TitleOf, tellLacks } from './kit/lacking.ts'
import { runCheck } from './kit/run-check.ts'
import type { JudgedOwn } from './own/judge-own.ts'
import type { Plan } from './plans/index.ts'
import { type Requirement, requirements } from './requirements/index.ts'
import type { CheckResult, RequirementResult, Verdict } from './result.ts'
import { withWays } from './way-to-finding.ts'

export interface Judgement {
  readonly checks: readonly CheckResult[]
  readonly requirements: readonly RequirementResult[]
}

/** @param own what a vendor's own checks came to: it stands beside the plan's. */
export function judgeEvidence(plan: Plan, evidence: Evidence, own?: JudgedOwn): Judgement {
  return judgeSittings(plan, [evidence], own)
}

/** The same for a run that took several processes: each is judged by itself, and all of it counts. */
export function judgeSittings(plan: Plan, sittings: readonly Evidence[], own?: JudgedOwn): Judgement {
  const planned = checks.filter((check) => check.requirements.some((id) => plan.requirements.includes(id)))
  const results = withWays(
    [
      ...planned.map((check: Check<string>) => withTitles(runCheck(check, ...sittings))),
      ...(own?.checks ?? []),
    ],
    sittings,
  )
  const judged = [
    ...plan.requirements.map((id): Requirement => requirements[id]),
    ...(own?.requirements ?? []),
  ]
  return {
    checks: results,
    requirements: judged.map((requirement) => requirementResult(requirement, results)),
  }
}

const titleOf: TitleOf = (id) =>
  Object.hasOwn(scenarios, id) ? scenarios[id as keyof typeof scenarios].title : undefined

/** People know a scenario by its title, which evidence does not have. */
function withTitles(result: CheckResult): CheckResult {
  return result.lacks ? { ...result, ...tellLacks(result.lacks, titleOf) } : result
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

function requirementResult(
  { id, level, text, source, judgedBy, reason }: Requirement,
  results: readonly CheckResult[],
): RequirementResult {
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
  // What an EPJ's driver may report, and did not, is left to a person.
  if (found && !(judgedBy === 'review' && found === 'not-applicable')) return found
  return judgedBy === 'review' ? 'review' : 'not-observed'
}
