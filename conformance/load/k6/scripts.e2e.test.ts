// Every script is taken by k6, with the plan of its scenario: what is misspelt in one fails here and not in a run.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenarios } from '../catalogue/index.ts'
import { installedK6 } from './find-k6.ts'
import { LOAD_FOLDER } from './run-k6.ts'
import { settingsOf } from './settings-file.ts'

const { env } = process
const k6 = await installedK6({ env, print: () => undefined, language: 'en' })
const run = promisify(execFile)

describe.skipIf(k6 === undefined)('k6', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scripts-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(loadScenarios)('takes the script and the plan of $id', async (scenario) => {
    const rate = typeof scenario.rate === 'number' ? scenario.rate : 500
    const plan = scenario.plan({
      rate,
      seconds: scenario.seconds,
      limits: { p95Ms: 200, p99Ms: 500, errorShare: 0.001 },
    })
    const at = 'http://localhost:1/r/load'
    const settings = settingsOf({
      scenario: scenario.id,
      services: { helseid: at, kjernejournalApi: at, kjernejournalInnlogging: at, epj: at },
      client: {
        authority: at,
        clientId: 'c',
        privateJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', kid: 'k' },
      },
      people: { patients: ['13116900216'], clinicians: [], arbeidssted: '', hovedenhet: '' },
      plan,
      scheme: scenario.scheme,
      proofs: 'signed',
      control: at,
    })
    const file = join(folder, `${scenario.id}.json`)
    await writeFile(file, JSON.stringify({ ...settings, summaryFile: join(folder, 'summary.json') }))
    const { stdout } = await run(
      k6 ?? '',
      [
        'inspect',
        '--execution-requirements',
        '-e',
        `TESTBENK_LOAD=${file}`,
        join(LOAD_FOLDER, `${scenario.id}.ts`),
      ],
      { env },
    )
    const inspected = JSON.parse(stdout)
    for (const { name, workers } of plan.streams)
      expect(inspected.scenarios[name]).toMatchObject({
        executor: 'ramping-arrival-rate',
        preAllocatedVUs: workers.ready,
      })
    expect(Object.keys(inspected.thresholds)).toHaveLength(plan.series.length * 2)
  })
})
