// What a whole run comes to: of all that was judged in it, by checks and by people, one verdict.
import type { Plan } from './plans/index.ts'
import type { CheckResult, Expectation, RequirementResult, ScenarioResult, Verdict } from './result.ts'

export interface Outcome {
  readonly results: readonly CheckResult[]
  readonly judged: readonly RequirementResult[]
  readonly expectations: readonly Expectation[]
  readonly reviews: Plan['reviews']
  readonly intact: boolean
  /** Absent when the run was cut off. */
  readonly endedAt: string | undefined
  readonly walked: readonly ScenarioResult[]
}

export function overall(outcome: Outcome): Verdict {
  const { results, judged, expectations, reviews, intact, endedAt, walked } = outcome
  // What somebody has answered for stays out of it, in either direction.
  const open = results.filter(({ expected }) => expected === undefined)
  const any = (verdict: Verdict) => open.some((check) => check.verdict === verdict)
  const attested = (verdict: Verdict) =>
    judged.some((requirement) => requirement.attested !== undefined && requirement.verdict === verdict)
  // A journal that somebody has touched decides nothing, whatever it seems to say.
  if (!intact || endedAt === undefined) return 'inconclusive'
  // A vendor's own check that broke decides nothing, and is no fault of the bench.
  const isOwn = ({ id }: CheckResult) => id.startsWith('own/')
  if (open.some((check) => check.verdict === 'error' && !isOwn(check))) return 'error'
  if (any('failed') || attested('failed') || expectations.some(({ state }) => state !== 'met'))
    return 'failed'
  // Whatever the checks came to: a plan of which something was left out was not run.
  const unfinished = walked.some(({ outcome }) => outcome !== 'completed')
  const undecided = (['error', 'inconclusive', 'not-observed'] as const).some(any)
  if (unfinished || undecided || !any('passed')) return 'inconclusive'
  if (reviews === 'required' && judged.some(({ verdict }) => verdict === 'review')) return 'review'
  return any('warning') || attested('warning') || expectations.length > 0 ? 'warning' : 'passed'
}
