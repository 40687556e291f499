import type { CheckResult, Verdict } from '#conformance/result.ts'

/** Verdicts in the order in which a reader needs them. */
export const attentionOrder = [
  'failed',
  'error',
  'inconclusive',
  'warning',
  'review',
  'not-observed',
  'not-applicable',
  'passed',
] as const satisfies readonly Verdict[]

/** What the EPJ's people can mend, most pressing first. */
export const mendable: readonly Verdict[] = ['failed', 'inconclusive', 'warning']

/** What needs attention first; within one verdict the order of the plan is kept. */
export function byAttention(checks: readonly CheckResult[]): readonly CheckResult[] {
  return attentionOrder.flatMap((verdict) => checks.filter((check) => check.verdict === verdict))
}

/** The title of the outcome: what holds, or what does not. */
export function outcomeTitle(check: CheckResult): CheckResult['title'] {
  return check.verdict === 'failed' || check.verdict === 'warning' ? check.failureTitle : check.title
}
