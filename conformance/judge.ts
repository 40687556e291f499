// Judges a saved run: its journal and its settings in, a result out. Nothing else: no clock, no file, no network.
import { scenarios } from '#scenarios/catalogue/index.ts'
import type { ChainVerdict } from '#simulators/core/journal/chain.ts'
import type { LedgerLine } from './attest/ledger.ts'
import { withAttestations } from './attest/standing.ts'
import { type Evidence, readEvidence } from './evidence/evidence.ts'
import { type ExpectedFailures, expectationsOf, withExpectations } from './expect/expected-failures.ts'
import { judgeSittings } from './judge-evidence.ts'
import { stopsIn, toldOnce } from './kit/stops.ts'
import { overall } from './overall.ts'
import type { JudgedOwn } from './own/judge-own.ts'
import { type Plan, type PlanId, plans } from './plans/index.ts'
import { catalogueHash, requirements } from './requirements/index.ts'
import { exitCodes, type Result, type ScenarioResult, type Verdict, verdicts } from './result.ts'
import { agrees, sittings } from './run/run-marks.ts'
import type { RunRecord } from './run/run-record.ts'
import { shownExchanges } from './shown-exchanges.ts'

export interface JudgeOptions {
  /** Version of the suite that judges; absent: of the one that ran. */
  readonly suiteVersion?: string
  readonly attestations?: readonly LedgerLine[]
  readonly expectedFailures?: ExpectedFailures
  /** What the checks came to that a vendor brought along. */
  readonly own?: JudgedOwn
}

export function judge(record: RunRecord, journal: ChainVerdict, options: JudgeOptions = {}): Result {
  const { suiteVersion = record.suiteVersion, attestations = [], expectedFailures, own } = options
  const plan = plans[record.plan as PlanId]
  const evidence = sittings(record, journal.events).map(readEvidence)
  const endedAt = record.endedAt ?? record.startedAt
  const judgement = judgeSittings(plan, evidence, own)
  const expectations = expectedFailures && expectationsOf(expectedFailures, judgement.checks, endedAt)
  const results = withExpectations(judgement.checks, expectations ?? [])
  const judged = withAttestations(judgement.requirements, attestations, {
    run: record.id,
    epj: record.epj,
    endedAt,
  })
  const stops = toldOnce(evidence.flatMap(stopsIn))
  const intact = isIntact(record, journal)
  const reviews = record.reviews ?? plan.reviews
  const walked = [...scenarioResults(record, evidence), ...neverWalked(record, plan)]
  const verdict = overall({
    results,
    judged,
    reviews,
    intact,
    endedAt: record.endedAt,
    walked,
    expectations: expectations ?? [],
  })
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
      endedAt,
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
    scenarios: walked,
    checks: results,
    requirements: judged,
    ...(stops.length > 0 && { stops }),
    ...(expectations && { expectations }),
    exchanges: evidence.flatMap((sitting) => shownExchanges(sitting, results, stops)),
  }
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

/** A run that ended has every scenario of its plan in it, skipped ones too: somebody has taken these out, or the plan was another then. */
function neverWalked(
  { driver, endedAt, scenarios: walked }: RunRecord,
  plan: Plan,
): readonly ScenarioResult[] {
  // A recording walks none, and what was cut off says so itself.
  if (driver === 'har' || endedAt === undefined) return []
  const missing = plan.scenarios.filter((id) => !walked.some((one) => one.id === id))
  return missing.map((id) => ({ id, title: scenarios[id].title, outcome: 'skipped' }))
}

function scenarioResults(record: RunRecord, evidence: readonly Evidence[]): readonly ScenarioResult[] {
  return record.scenarios.map(({ id, title, outcome, detail }) => ({
    id,
    title,
    // What stopped before its first step did stop, and the reader is to hear why.
    outcome:
      outcome === 'completed' && !evidence.some(({ steps }) => steps.some(({ scenario }) => scenario === id))
        ? 'skipped'
        : outcome,
    ...(detail !== undefined && { detail }),
  }))
}
