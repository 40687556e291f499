// Judges a saved run: its journal and its settings in, a result out. Nothing else: no clock, no file, no network.
import type { ChainVerdict } from '#simulators/core/journal.ts'
import { type Evidence, readEvidence } from './evidence/evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { type Plan, type PlanId, plans } from './plans/index.ts'
import { catalogueHash, requirements } from './requirements/index.ts'
import {
  type CheckResult,
  exitCodes,
  type RequirementResult,
  type Result,
  type ScenarioResult,
  type Verdict,
  verdicts,
} from './result.ts'
import { agrees, toJudge } from './run/run-marks.ts'
import type { RunRecord } from './run/run-record.ts'
import { shownExchanges } from './shown-exchanges.ts'

/** @param suiteVersion of the suite that judges; absent: the one that ran. */
export function judge(
  record: RunRecord,
  journal: ChainVerdict,
  suiteVersion: string = record.suiteVersion,
): Result {
  const plan = plans[record.plan as PlanId]
  const evidence = readEvidence(toJudge(record, journal.events))
  const { checks: results, requirements: judged } = judgeEvidence(plan, evidence)
  const intact = isIntact(record, journal)
  const verdict = overall(results, judged, plan, intact, record)
  return {
    schemaVersion: 1,
    suite: { name: 'testbenk', version: suiteVersion, catalogue: catalogueHash(requirements) },
    run: {
      id: record.id,
      plan: record.plan,
      planTitle: plan.title,
      driver: record.driver,
      epj: record.epj,
      ...(record.mutation !== undefined && { mutation: record.mutation }),
      room: record.room,
      seed: record.seed,
      profile: record.profile,
      startedAt: record.startedAt,
      endedAt: record.endedAt ?? record.startedAt,
      ...(record.endedAt === undefined && { interrupted: true as const }),
      journal: { events: journal.events.length, hash: journal.hash, intact },
    },
    verdict,
    exitCode:
      verdict === 'inconclusive' && intact && unreachable(record)
        ? exitCodes.unreachable
        : exitCodeOf(verdict),
    counts: countBy(results),
    requirementCounts: countBy(judged),
    scenarios: scenarioResults(record, evidence),
    checks: results,
    requirements: judged,
    exchanges: shownExchanges(evidence, results),
  }
}

function overall(
  results: readonly CheckResult[],
  judged: readonly RequirementResult[],
  plan: Plan,
  intact: boolean,
  record: RunRecord,
): Verdict {
  const any = (verdict: Verdict) => results.some((check) => check.verdict === verdict)
  // A journal that somebody has touched decides nothing, whatever it seems to say.
  if (!intact || record.endedAt === undefined) return 'inconclusive'
  if (any('error')) return 'error'
  if (any('failed')) return 'failed'
  const unfinished = record.scenarios.some(({ outcome }) => outcome === 'failed' || outcome === 'timed-out')
  if (unfinished || !any('passed') || any('inconclusive') || any('not-observed')) return 'inconclusive'
  if (plan.reviews === 'required' && judged.some(({ verdict }) => verdict === 'review')) return 'review'
  return any('warning') ? 'warning' : 'passed'
}

/** No line changed, missing or out of order, none cut off at the end, and run.json says what the journal says. */
function isIntact(record: RunRecord, { brokenAt, events, hash }: ChainVerdict): boolean {
  if (brokenAt !== undefined || !agrees(record, events)) return false
  if (record.endedAt === undefined) return true
  return record.journal?.events === events.length && record.journal.hash === hash
}

/** No scenario got through to the EPJ. */
function unreachable({ scenarios }: RunRecord): boolean {
  return scenarios.length > 0 && scenarios.every(({ outcome }) => outcome === 'failed')
}

function exitCodeOf(verdict: Verdict): number {
  if (verdict === 'passed' || verdict === 'warning') return exitCodes.conforms
  if (verdict === 'failed') return exitCodes.doesNotConform
  if (verdict === 'review') return exitCodes.reviewPending
  if (verdict === 'error') return exitCodes.internal
  return exitCodes.notDecided
}

function countBy(items: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of items) counts[verdict] += 1
  return counts
}

function scenarioResults(record: RunRecord, evidence: Evidence): readonly ScenarioResult[] {
  return record.scenarios.map(({ id, title, outcome, detail }) => ({
    id,
    title,
    // What stopped before its first step did stop, and the reader is to hear why.
    outcome:
      outcome === 'completed' && !evidence.steps.some(({ scenario }) => scenario === id)
        ? 'skipped'
        : outcome,
    ...(detail !== undefined && { detail }),
  }))
}
