// The result of a load run, in the same form as that of any other: its thresholds are verdicts beside the functional
// ones, so that reports, JUnit and exit codes are the same.
import { figureIn } from '#reports/figure.ts'
import { catalogueHash, type RequirementId, requirements } from '../../requirements/index.ts'
import {
  type Bilingual,
  type CheckResult,
  exitCodes,
  type RequirementResult,
  type Result,
  type Verdict,
} from '../../result.ts'
import type { LoadScenario } from '../catalogue/load-scenario.ts'
import type { LoadRun, LoadThreshold } from '../load-run.ts'
import { memoryCheck } from './memory-check.ts'
import { openingChecks } from './opening-checks.ts'
import { textsOf } from './threshold-texts.ts'

export interface LoadResultOrder {
  readonly run: LoadRun
  /** What the thresholds say something about, and what the suite's own checks look for. */
  readonly scenario: Pick<LoadScenario, 'judged' | 'requirements'>
  /** What the suite's own checks saw in the journal. */
  readonly functional: readonly CheckResult[]
  readonly room: string
  readonly seed: string
  readonly profile: string
  readonly journal: Result['run']['journal']
}

export function loadResult(order: LoadResultOrder): Result {
  const { run } = order
  const checks = [
    ...run.thresholds.map((threshold) => thresholdCheck(threshold, run, order.scenario.judged)),
    ...openingChecks(run),
    ...memoryCheck(run),
    ...order.functional,
  ]
  const judged = requirementResults(order.scenario, checks)
  const verdict = overall(run, checks)
  return {
    schemaVersion: 1,
    suite: { name: 'testbenk', version: run.suiteVersion, catalogue: catalogueHash(requirements) },
    run: {
      id: run.id,
      plan: `load/${run.scenario.id}`,
      planTitle: { nb: `Last: ${run.scenario.title.nb}`, en: `Load: ${run.scenario.title.en}` },
      driver: 'k6',
      epj: run.target.kind === 'epj' ? 'EPJ under test' : 'k6',
      room: order.room,
      seed: order.seed,
      profile: order.profile,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      ...(run.interrupted && { interrupted: true as const }),
      journal: order.journal,
    },
    verdict,
    exitCode: exitCodeOf(verdict),
    counts: countBy(checks),
    requirementCounts: countBy(judged),
    scenarios: [
      {
        id: `load/${run.scenario.id}`,
        title: run.scenario.title,
        outcome: run.interrupted ? 'failed' : 'completed',
        ...(run.soundness.verdict === 'invalid' && {
          detail: {
            nb: run.soundness.reasons.map(({ nb }) => nb).join('; '),
            en: run.soundness.reasons.map(({ en }) => en).join('; '),
          },
        }),
      },
    ],
    checks,
    requirements: judged,
    exchanges: [],
  }
}

function thresholdCheck(threshold: LoadThreshold, run: LoadRun, ids: readonly RequirementId[]): CheckResult {
  const found = run.series.find(({ name }) => name === threshold.series)
  const figures =
    threshold.limit === 'errors'
      ? `${found?.wrong ?? 0} / ${found?.answered ?? 0}`
      : `${threshold.limit} ${found?.ms[threshold.limit] ?? 0} ms`
  return {
    id: `load/${run.scenario.id}/${threshold.series}/${threshold.limit}`,
    verdict: verdictOf(threshold, run, found?.answered ?? 0),
    requirements: [...ids],
    ...textsOf(threshold, run),
    // Of a run that says nothing, nothing can be laid to the EPJ.
    cause: run.target.kind === 'epj' && run.soundness.verdict === 'valid' ? 'implementation' : 'environment',
    findings: [],
    examined: [],
    note: noteOf(run, figures),
  }
}

function verdictOf(threshold: LoadThreshold, run: LoadRun, answered: number): Verdict {
  if (run.soundness.verdict === 'invalid' || run.interrupted) return 'inconclusive'
  if (answered === 0) return 'not-observed'
  return threshold.ok ? 'passed' : 'failed'
}

function noteOf({ soundness, interrupted }: LoadRun, figures: string): Bilingual {
  const tall = figureIn('nb', figures)
  if (interrupted) return { nb: `Stanset før tiden; ${tall}`, en: `Stopped before its end; ${figures}` }
  const [reason] = soundness.reasons
  if (!reason) return { nb: tall, en: figures }
  return { nb: `UGYLDIG: ${reason.nb}. Målt: ${tall}`, en: `INVALID: ${reason.en}. Measured: ${figures}` }
}

/** Worst first. */
const severity: readonly Verdict[] = ['error', 'failed', 'inconclusive', 'not-observed', 'warning', 'passed']

/** Only those that something stands behind: what was not looked at has no line here. */
function requirementResults(
  { judged, requirements: looked }: LoadResultOrder['scenario'],
  checks: readonly CheckResult[],
): readonly RequirementResult[] {
  return [...new Set([...judged, ...looked])].flatMap((id) => {
    const { level, text, source } = requirements[id]
    const behind = checks.filter((check) => check.requirements.includes(id))
    const verdict = severity.find((one) => behind.some((check) => check.verdict === one))
    if (verdict === undefined) return []
    return [
      {
        id,
        verdict,
        level,
        text,
        source,
        judgedBy: 'checks' as const,
        checks: behind.map((check) => check.id),
      },
    ]
  })
}

function overall(run: LoadRun, checks: readonly CheckResult[]): Verdict {
  const any = (verdict: Verdict) => checks.some((check) => check.verdict === verdict)
  if (run.interrupted) return 'inconclusive'
  if (any('error')) return 'error'
  if (any('failed')) return 'failed'
  if (any('inconclusive') || any('not-observed') || !any('passed')) return 'inconclusive'
  return any('warning') ? 'warning' : 'passed'
}

function exitCodeOf(verdict: Verdict): number {
  if (verdict === 'passed' || verdict === 'warning') return exitCodes.conforms
  if (verdict === 'failed') return exitCodes.doesNotConform
  return verdict === 'error' ? exitCodes.internal : exitCodes.notDecided
}

function countBy(items: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => items.filter((item) => item.verdict === verdict).length
  return {
    passed: count('passed'),
    failed: count('failed'),
    warning: count('warning'),
    review: count('review'),
    'not-observed': count('not-observed'),
    inconclusive: count('inconclusive'),
    'not-applicable': count('not-applicable'),
    error: count('error'),
  }
}
