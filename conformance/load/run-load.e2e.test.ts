import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { createWorld, type World } from '#simulators/world.ts'
import { exitCodes } from '../result.ts'
import { installedK6 } from './find-k6.ts'
import { defaultLoad, type LoadOptions } from './options.ts'
import { runLoad } from './run-load.ts'

const { env } = process
const k6 = await installedK6({ env, print: () => undefined })

describe.skipIf(k6 === undefined)('k6 against a room', () => {
  let world: World
  let out = ''
  const printed: string[] = []

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'load-'))
    world = await createWorld({
      host: '127.0.0.1',
      port: 0,
      controlHost: '127.0.0.1',
      controlPort: 0,
      version: 'test',
      report(problem) {
        throw problem
      },
    })
  })
  afterAll(async () => {
    await world.close()
    await rm(out, { recursive: true, force: true })
  })

  async function load(client: string, options: Partial<LoadOptions>) {
    const room = world.rooms.get('demo')
    if (!room) throw new Error('there is no room demo')
    const { clients, patients } = populationOf(room.seed)
    const before = room.journal.head().events
    const outcome = await runLoad({
      addresses: room.addresses,
      clientId: findByKey(clients, client).clientId,
      options: { ...defaultLoad, rate: 10, seconds: 3, p95Ms: 5_000, p99Ms: 10_000, ...options },
      patients: patients.map(({ pid }) => pid),
      out,
      env,
      print: (line) => void printed.push(line),
    })
    return { outcome, journal: room.journal.lines(before, 10_000) }
  }

  it.each([
    ['Bearer', 'lasttest'],
    ['DPoP', 'testbenk-epj'],
  ] as const)('opens patients with %s tokens from HelseID, one look-up each', async (scheme, client) => {
    const { outcome, journal } = await load(client, { scheme })
    expect(outcome, printed.join('\n')).toMatchObject({ exitCode: exitCodes.conforms, k6ExitCode: 0 })
    const summary = JSON.parse(await readFile(outcome.summaryFile ?? '', 'utf8'))
    expect(summary).toMatchObject({ ok: true, failed: 0, plan: { scheme, openings: 30 } })
    const lookUps = journal.filter((line) => line.includes('"operation":"kjernejournal.helseindikator"'))
    // One before the load, to see that it works.
    expect(lookUps).toHaveLength(summary.lookups + 1)
    expect(lookUps.every((line) => line.includes(`["authorization","${scheme} `))).toBe(true)
    expect(journal.filter((line) => /"target":"[^"]*\d{11}/.test(line))).toEqual([])
    expect(await readFile(outcome.dashboardFile ?? '', 'utf8')).toContain('<html')
  })

  it('says which threshold was broken', async () => {
    const { outcome } = await load('lasttest', { p95Ms: 0.001, seconds: 1 })
    expect(outcome).toMatchObject({ exitCode: exitCodes.doesNotConform, k6ExitCode: 99 })
    expect(printed.join('\n')).toMatch(/BROKEN {2}http_req_duration\S+: p\(95\)<0\.001/)
  })

  it('is unreachable, and says why, when HelseID refuses the client a token', async () => {
    const { outcome } = await load('uten-delegering', { seconds: 1 })
    expect(outcome.exitCode).toBe(exitCodes.unreachable)
    expect(printed.join('\n')).toMatch(/k6 error: test aborted: HelseID gave no token: 400/)
  })

  it('breaks the limit on errors when Kjernejournal fails under way', async () => {
    const room = world.rooms.get('demo')
    room?.faults.arm({
      operation: 'kjernejournal.helseindikator',
      after: 3,
      times: 5,
      maxInARow: 5,
      effect: { type: 'status', status: 503 },
    })
    const { outcome } = await load('lasttest', { seconds: 2 })
    expect(outcome).toMatchObject({ exitCode: exitCodes.doesNotConform })
    expect(printed.join('\n')).toContain('BROKEN  lookup_failed')
  })
})
