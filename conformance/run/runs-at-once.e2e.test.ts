// Twenty runs at once in one process: each is judged as if it had been alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { judge } from '../judge.ts'
import { plans } from '../plans/index.ts'
import { createRunFolder } from './run-folder.ts'
import { runPlan } from './run-plan.ts'
import { readRun } from './saved-run.ts'

/** Every other EPJ is wrong in its own way, and must be caught for that alone. */
const wrong = [
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

it('twenty runs at once are each judged as if alone', async () => {
  const out = mkdtempSync(join(tmpdir(), 'testbenk-at-once-'))
  const world = await openWorld()
  const one = async (id: string, mutation?: string) => {
    const folder = createRunFolder(out, id)
    const record = await runPlan({
      world,
      plan: { ...plans.portal, scenarios: ['kjernejournal/open-portal'] },
      id,
      folder,
      seed: id,
      profile: 'strict',
      suiteVersion: 'test',
      language: 'en',
      ...(mutation !== undefined && { mutation }),
      driver: { kind: 'reference' },
      stepTimeoutMs: 60_000,
      now: () => new Date(0),
      progress: () => undefined,
    })
    const { checks, run } = judge(record, readRun(folder).journal)
    const bad = checks
      .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
      .map((check) => check.id)
    return {
      bad,
      intact: run.journal.intact,
      passed: checks.filter(({ verdict }) => verdict === 'passed').length,
      folder,
    }
  }
  try {
    const [right, faulty] = await Promise.all([
      Promise.all(wrong.map((_, index) => one(`right-${index}`))),
      Promise.all(wrong.map(([mutation], index) => one(`wrong-${index}`, mutation))),
    ])
    for (const { bad, intact, passed } of right) {
      expect({ bad, intact }).toEqual({ bad: [], intact: true })
      expect(passed).toBe(right[0]?.passed)
    }
    expect(faulty.map(({ bad }) => bad)).toEqual(wrong.map(([, check]) => [check]))
    const plan = JSON.parse(readFileSync(join(right[0]?.folder ?? '', 'plan.json'), 'utf8'))
    expect(plan).toMatchObject({ id: 'portal', scenarios: ['kjernejournal/open-portal'] })
  } finally {
    await world.close()
    rmSync(out, { recursive: true })
  }
})
