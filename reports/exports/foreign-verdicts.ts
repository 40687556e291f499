// Our verdicts in the words of other formats. An expected failure is told as such wherever a format can say it, and
// what was not decided is nowhere told as passed.
import type { CheckResult, RequirementResult, Verdict } from '#conformance/result.ts'
import { type Language, textsIn } from '../html/texts.ts'

type Words<Word extends string> = Readonly<Record<Verdict, Word>>

export const earlOutcomes = {
  passed: 'passed',
  failed: 'failed',
  warning: 'passed',
  review: 'cantTell',
  'not-observed': 'untested',
  inconclusive: 'cantTell',
  'not-applicable': 'inapplicable',
  error: 'cantTell',
} as const satisfies Words<'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested'>

export const oidfResults = {
  passed: 'SUCCESS',
  failed: 'FAILURE',
  warning: 'WARNING',
  review: 'REVIEW',
  'not-observed': 'SKIPPED',
  inconclusive: 'FAILURE',
  'not-applicable': 'INFO',
  error: 'FAILURE',
} as const satisfies Words<'SUCCESS' | 'FAILURE' | 'WARNING' | 'REVIEW' | 'SKIPPED' | 'INFO'>

export const oidfOutcomes = {
  passed: 'PASSED',
  failed: 'FAILED',
  warning: 'WARNING',
  review: 'REVIEW',
  'not-observed': 'SKIPPED',
  inconclusive: 'UNKNOWN',
  'not-applicable': 'SKIPPED',
  error: 'UNKNOWN',
} as const satisfies Words<'PASSED' | 'FAILED' | 'WARNING' | 'REVIEW' | 'SKIPPED' | 'UNKNOWN'>

export const infernoResults = {
  passed: 'pass',
  failed: 'fail',
  warning: 'pass',
  review: 'wait',
  'not-observed': 'skip',
  inconclusive: 'error',
  'not-applicable': 'omit',
  error: 'error',
} as const satisfies Words<'pass' | 'fail' | 'wait' | 'skip' | 'omit' | 'error'>

export const ctrfStatuses = {
  passed: 'passed',
  failed: 'failed',
  warning: 'passed',
  review: 'pending',
  'not-observed': 'skipped',
  inconclusive: 'other',
  'not-applicable': 'skipped',
  error: 'other',
} as const satisfies Words<'passed' | 'failed' | 'pending' | 'skipped' | 'other'>

export const sarifKinds = {
  passed: 'pass',
  failed: 'fail',
  warning: 'fail',
  review: 'review',
  'not-observed': 'open',
  inconclusive: 'open',
  'not-applicable': 'notApplicable',
  error: 'open',
} as const satisfies Words<'pass' | 'fail' | 'review' | 'open' | 'notApplicable'>

/** SARIF 2.1.0, §3.27.10: anything that is not «fail» has the level «none». */
export function sarifLevel(verdict: Verdict, expected: boolean): 'error' | 'warning' | 'note' | 'none' {
  if (sarifKinds[verdict] !== 'fail') return 'none'
  if (expected) return 'note'
  return verdict === 'failed' ? 'error' : 'warning'
}

/** Requirements that no check has judged: formats that list checks would leave them out altogether. */
export function withoutChecks(requirements: readonly RequirementResult[]): readonly RequirementResult[] {
  return requirements.filter(
    ({ checks, verdict, attested }) => checks.length === 0 || verdict === 'review' || attested !== undefined,
  )
}

/** Why it is not counted against the run, as one sentence. */
export function expectedBecause(
  { owner, reason, expires }: NonNullable<CheckResult['expected']>,
  language: Language,
): string {
  const texts = textsIn(language)
  return `${texts.expectedTag}: ${reason} (${owner}). ${texts.expires} ${expires}.`
}
