// Twenty runs at once in one process: every other EPJ is wrong in its own way, and must be caught for that alone.
import type { World } from '#simulators/world.ts'
import { judge } from '../../judge.ts'
import { plans } from '../../plans/index.ts'
import { createRunFolder } from '../../run/run-folder.ts'
import { runPlan } from '../../run/run-plan.ts'
import { readRun } from '../../run/saved-run.ts'

/** What is wrong with the simulated EPJ, and the one check that is to fail of it. */
const FAULTS = [
  ['dpop-no-ath', 'helseid/dpop-ath'],
  ['missing-source-system', 'kjernejournal/source-system'],
  ['no-state', 'helseid/state-present'],
  ['bad-event-id', 'kjernejournal/event-id'],
  ['assertion-typ-jwt', 'helseid/assertion-typ'],
  ['wrong-icon', 'kjernejournal/icon-matches-status'],
  ['patient-oid-wrong', 'kjernejournal/patient-oid'],
  ['assertion-no-kid', 'helseid/assertion-kid'],
  ['code-reused', 'kjernejournal/code-once'],
  ['no-end-session-at-helseid', 'helseid/log-out'],
] as const

export interface RunAtOnce {
  readonly folder: string
  /** Checks that must fail: one, or none where nothing is wrong. */
  readonly expected: readonly string[]
  /** Checks that failed or warned. */
  readonly bad: readonly string[]
  readonly passed: number
  /** The run's journal and its chain are whole. */
  readonly intact: boolean
}

/** @param out folder in which each run gets its own */
export function runsAtOnce(world: World, out: string): Promise<readonly RunAtOnce[]> {
  return Promise.all(
    FAULTS.flatMap(([mutation, check], index) => [
      runOne(world, out, { id: `right-${index}`, expected: [] }),
      runOne(world, out, { id: `wrong-${index}`, expected: [check], mutation }),
    ]),
  )
}

/** Judged as if it had been alone. */
export const isAsAlone = ({ bad, expected, intact, passed }: RunAtOnce): boolean =>
  intact && passed > 0 && bad.join() === expected.join()

async function runOne(
  world: World,
  out: string,
  { id, expected, ...wrong }: { id: string; expected: readonly string[]; mutation?: string },
): Promise<RunAtOnce> {
  const folder = createRunFolder(out, id)
  const record = await runPlan({
    world,
    plan: { ...plans.portal, scenarios: ['kjernejournal/open-portal'] },
    id,
    folder,
    seed: id,
    profile: 'strict',
    suiteVersion: 'bench',
    language: 'en',
    ...wrong,
    driver: { kind: 'reference' },
    stepTimeoutMs: 60_000,
    now: () => new Date(0),
    progress: () => undefined,
  })
  const { checks, run } = judge(record, readRun(folder).journal)
  return {
    folder,
    expected,
    bad: checks
      .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
      .map((check) => check.id),
    passed: checks.filter(({ verdict }) => verdict === 'passed').length,
    intact: run.journal.intact,
  }
}
