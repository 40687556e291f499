// Which checks each scenario exercises, seen by walking it with the simulated EPJ. `npm run update` writes
// exercises.ts anew.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { createWorld } from '#simulators/world.ts'
import { judge } from '../judge.ts'
import { plans } from '../plans/index.ts'
import { createRunFolder, readRun } from '../run/run-folder.ts'
import { runPlan } from '../run/run-plan.ts'
import { exercises } from './exercises.ts'

const file = join(import.meta.dirname, 'exercises.ts')

async function walked(): Promise<Readonly<Record<string, readonly string[]>>> {
  const out = mkdtempSync(join(tmpdir(), 'testbenk-exercises-'))
  const world = await createWorld({
    host: '127.0.0.1',
    port: 0,
    controlHost: '127.0.0.1',
    controlPort: 0,
    version: 'test',
    report: (problem) => expect(problem).toBeUndefined(),
  })
  try {
    const found: Record<string, readonly string[]> = {}
    for (const id of Object.keys(scenarios) as ScenarioId[]) {
      const run = id.replace('/', '-')
      const folder = createRunFolder(out, run)
      const record = await runPlan({
        world,
        plan: { ...plans.portal, scenarios: [id] },
        id: run,
        folder,
        seed: 'testbenk',
        profile: 'strict',
        suiteVersion: 'test',
        language: 'en',
        driver: { kind: 'reference' },
        stepTimeoutMs: 30_000,
        now: () => new Date(0),
        progress: () => undefined,
      })
      const { checks } = judge(record, readRun(folder).journal)
      found[id] = checks.filter(({ verdict }) => verdict === 'passed').map((check) => check.id)
    }
    return found
  } finally {
    await world.close()
  }
}

function source(found: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(found)
    .map(([id, checks]) => `  '${id}': [\n${checks.map((check) => `    '${check}',\n`).join('')}  ],\n`)
    .join('')
  return [
    '// Which checks each scenario exercises. Made by exercises.e2e.test.ts; `npm run update` writes it anew.',
    "import type { ScenarioId } from '#scenarios/catalogue/index.ts'",
    '',
    'export const exercises: Readonly<Record<ScenarioId, readonly string[]>> = {',
    `${rows}}`,
    '',
  ].join('\n')
}

describe('the list of what scenarios exercise', () => {
  it('is what walking them shows', async () => {
    const found = await walked()
    if (process.env['UPDATE'] === '1') writeFileSync(file, source(found))
    else expect(exercises).toEqual(found)
    expect(readFileSync(file, 'utf8')).toContain('helseid/log-in-and-out')
  })
})
