import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenarios } from './catalogue/index.ts'
import { openTestTarget } from './fixture/open-target.ts'
import { loadResult } from './judging/load-result.ts'
import { findK6, installedK6 } from './k6/find-k6.ts'
import type { LoadRun } from './load-run.ts'
import { defaultLoad, type LoadOptions } from './order/options.ts'
import { runLoad } from './run-load.ts'
import { eventsBetween } from './watching/journal-reading.ts'

const { env } = process
const silent = () => undefined
const k6 = await installedK6({ env, print: silent, language: 'en' })

describe.skipIf(k6 === undefined)('real k6', () => {
  let out = ''
  const printed: string[] = []
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'load-'))
  })
  afterAll(() => rm(out, { recursive: true, force: true }))

  async function load(
    changes: Partial<LoadOptions>,
    { nodeArgs = [], mutation }: { nodeArgs?: readonly string[]; mutation?: string } = {},
  ) {
    const options = { ...defaultLoad, headRoomSeconds: 1, seconds: 3, ...changes }
    const scenario = loadScenarios.find(({ id }) => id === options.scenario)
    if (!scenario) throw new Error(options.scenario)
    const target = await openTestTarget(options, {
      ...(mutation !== undefined && { mutation }),
      bench: { env, printError: (line) => void printed.push(line), nodeArgs },
    })
    try {
      const found = await runLoad({
        id: 'load-test',
        suiteVersion: 'test',
        scenario,
        options,
        target,
        k6: { path: await findK6({ env, print: silent, language: 'en' }), version: 'test' },
        env,
        print: (line) => void printed.push(line),
        dashboard: join(out, 'k6.html'),
        language: 'en',
        signal: new AbortController().signal,
        now: () => new Date(),
      })
      if (!found.run) throw new Error(printed.join('\n'))
      const events = await eventsBetween(target, found.journal.from, found.journal.to)
      return { run: found.run, lines: events.map((event) => JSON.stringify(event)), scenario }
    } finally {
      await target.close()
    }
  }

  const exitCodeOf = (run: LoadRun, scenario: (typeof loadScenarios)[number]) =>
    loadResult({
      run,
      scenario,
      functional: [],
      room: 'load',
      seed: 'load-test',
      profile: 'strict',
      journal: { events: 0, hash: '', intact: true },
    }).exitCode
  const generous = { p95Ms: 20_000, p99Ms: 30_000, droppedShare: 1 }

  it('opens patients with DPoP from an organisation’s token, every look-up in the journal and no number in an address', async () => {
    const { run, lines } = await load({ ...generous, scenario: 'many-small-few-large', rate: 10 })
    expect(run.series.map(({ name, wrong }) => [name, wrong])).toEqual([
      ['small', 0],
      ['large', 0],
    ])
    const lookUps = lines.filter((line) => line.includes('"operation":"kjernejournal.helseindikator"'))
    expect(lookUps).toHaveLength(run.k6.counts['lookUps'] ?? 0)
    expect(lookUps.every((line) => line.includes('["authorization","DPoP '))).toBe(true)
    expect(lines.filter((line) => /"target":"[^"]*\d{11}/.test(line))).toEqual([])
    expect(run.seconds.some(({ watched }) => watched !== undefined)).toBe(true)
    expect(run.headRoom?.perSecond).toBeGreaterThan(0)
    // Too few tokens to have been fetched for each call: they were kept.
    expect(run.k6.counts['tokens']).toBeLessThan(lookUps.length * 2)
  })

  it('logs users in, holds their sessions with new tokens, and refreshes them', async () => {
    const { run } = await load({ ...generous, scenario: 'hold-sesjon', rate: 4, seconds: 4 })
    expect(run.series.find(({ name }) => name === 'held/refresh')).toMatchObject({ wrong: 0 })
    expect(run.k6.counts['sessions']).toBeGreaterThan(5)
    expect(run.k6.counts['refreshes']).toBeGreaterThan(0)
  })

  it('tells an EPJ that looks up once per opening from one that looks up twice', async () => {
    const epj = { ...generous, scenario: 'soak', target: 'epj', rate: 4, seconds: 2 }
    const right = await load(epj)
    expect(right.run.openings).toMatchObject({ duplicates: 0, unasked: 0 })
    expect(right.run.openings?.openings).toBeGreaterThan(2)
    expect(right.run.openings?.lookUps).toBe(right.run.openings?.openings)
    const wrong = await load(epj, { mutation: 'duplicate-indicator-calls' })
    expect(wrong.run.openings?.duplicates).toBeGreaterThan(0)
    expect(exitCodeOf(wrong.run, wrong.scenario)).toBe(1)
  })

  it('against a simulator that was throttled is invalid, not failed', async () => {
    const busy = fileURLToPath(new URL('fixture/busy-loop.ts', import.meta.url))
    const { run, scenario } = await load(
      { rate: 5, p95Ms: 1, p99Ms: 2, droppedShare: 1 },
      {
        nodeArgs: ['--import', busy],
      },
    )
    expect(run.thresholds.some(({ ok }) => !ok)).toBe(true)
    expect(run.soundness.verdict).toBe('invalid')
    expect(run.soundness.reasons.map(({ en }) => en).join()).toContain('event loop')
    expect(exitCodeOf(run, scenario)).toBe(2)
    expect(await readFile(join(out, 'k6.html'), 'utf8')).toContain('<html')
  })
})
