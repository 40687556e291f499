import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChain } from '#simulators/core/journal/chain.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { judge } from './judge.ts'
import { plans } from './plans/index.ts'
import { exitCodes } from './result.ts'
import { createFreshRunFolder, journalFile, writeRecord } from './run/run-folder.ts'
import { beganMark, endedMark } from './run/run-marks.ts'
import type { RunRecord } from './run/run-record.ts'
import { readRun } from './run/saved-run.ts'

const at = '2026-03-02T08:00:00.000Z'
const title = { nb: 'Prøve', en: 'Trial' }
const started: RunRecord = {
  schemaVersion: 1,
  id: 'portal-test',
  suiteVersion: '0.1.0',
  plan: 'portal',
  driver: 'webhook',
  epj: 'EPJ under test',
  room: 'run',
  seed: 'testbenk',
  profile: 'strict',
  language: 'nb',
  startedAt: at,
  scenarios: [],
}

/** A saved run in which the EPJ said that it opened patients, and never called anybody. */
function savedRun(outcome: 'completed' | 'failed' | 'timed-out' | 'cut off') {
  const { folder } = createFreshRunFolder(mkdtempSync(join(tmpdir(), 'testbenk-judge-')), 'run')
  const journal = createJournal({ now: () => Date.parse(at), file: journalFile(folder) })
  const step = (scenario: string, kind: string, data: object) =>
    journal.append({ type: 'mark', kind, data: { scenario, phase: 'plain', ...data } })
  journal.append({ type: 'mark', ...beganMark(started) })
  for (const scenario of ['test/one', 'test/two']) {
    step(scenario, 'step-began', { action: 'log-in', args: { user: '13116900216', securityLevel: '4' } })
    step(scenario, 'step-ended', { outcome: 'ok', seen: {} })
    step(scenario, 'step-began', { action: 'open-patient', args: { patient: '13116900216' } })
    step(scenario, 'step-ended', { outcome: 'ok', seen: {} })
  }
  const scenarios =
    outcome === 'cut off' ? [] : (['test/one', 'test/two'] as const).map((id) => ({ id, title, outcome }))
  if (outcome !== 'cut off') journal.append({ type: 'mark', ...endedMark(at, scenarios) })
  const record: RunRecord = {
    ...started,
    ...(outcome !== 'cut off' && { endedAt: at, journal: journal.head() }),
    scenarios,
  }
  journal.close()
  writeRecord(folder, record)
  return { folder, record }
}

const check = (folder: string) => {
  const { record, journal } = readRun(folder)
  return judge(record, journal)
}

describe('a saved run', () => {
  it('is judged when run.json and the journal agree', () => {
    const result = check(savedRun('completed').folder)
    expect(result).toMatchObject({ verdict: 'failed', exitCode: 1, run: { journal: { intact: true } } })
    expect(result.run.interrupted).toBeUndefined()
  })

  it('decides nothing when run.json was changed, whatever in it', () => {
    const changes: readonly Partial<RunRecord>[] = [
      { epj: 'Another EPJ' },
      { driver: 'reference' },
      { seed: 'other' },
      { profile: 'lenient' },
      { suiteVersion: '9.9.9' },
      { startedAt: '2026-03-01T08:00:00.000Z' },
      { mutation: 'no-pkce' },
      { scenarios: [] },
      { endedAt: '2026-03-02T09:00:00.000Z' },
      { journal: { events: 1, hash: '0'.repeat(64) } },
    ]
    const { journal } = savedRun('completed').record
    if (!journal) throw new Error('a run that ended has a journal')
    const halves = [
      { journal: { ...journal, hash: '0'.repeat(64) } },
      { journal: { ...journal, events: journal.events - 1 } },
    ]
    for (const change of [...changes, ...halves]) {
      const { folder, record } = savedRun('completed')
      writeRecord(folder, { ...record, ...change })
      expect({ change, ...check(folder) }).toMatchObject({
        change,
        verdict: 'inconclusive',
        exitCode: 2,
        run: { journal: { intact: false } },
      })
    }
  })

  it('decides nothing when the length of its journal was taken out of run.json', () => {
    const { folder, record } = savedRun('completed')
    const { journal: _gone, ...rest } = record
    writeRecord(folder, rest)
    expect(check(folder)).toMatchObject({ exitCode: 2, run: { journal: { intact: false } } })
  })

  it('that was cut off says so, decides nothing, and holds nothing of the last scenario against the EPJ', () => {
    const { folder } = savedRun('cut off')
    const result = check(folder)
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      exitCode: 2,
      run: { interrupted: true, journal: { intact: true } },
    })
    const found = result.checks.flatMap(({ findings }) => findings.map(({ exchange }) => exchange))
    expect(found.filter((seq) => seq > 5)).toEqual([])
  })

  it('that found something is not called unreachable, whatever became of its scenarios', () => {
    const { folder, record } = savedRun('failed')
    expect(check(folder)).toMatchObject({ verdict: 'failed', exitCode: 1 })
    writeRecord(folder, { ...record, epj: 'Another EPJ' })
    expect(check(folder)).toMatchObject({ verdict: 'inconclusive', exitCode: 2 })
  })

  it('in which nothing got through to the EPJ says so, and nothing else does', () => {
    const events = (record: RunRecord) => {
      const file = join(mkdtempSync(join(tmpdir(), 'testbenk-judge-')), 'events.jsonl')
      const journal = createJournal({ now: () => Date.parse(at), file })
      journal.append({ type: 'mark', ...beganMark(record) })
      journal.append({ type: 'mark', ...endedMark(at, record.scenarios) })
      journal.close()
      return readChain([readFileSync(file)])
    }
    const exitCode = (...outcomes: readonly ('failed' | 'timed-out' | 'completed')[]) => {
      const scenarios = outcomes.map((outcome, index) => ({ id: `test/${index}`, title, outcome }))
      const record = { ...started, scenarios, endedAt: at }
      const chain = events(record)
      const { length } = chain.events
      return judge({ ...record, journal: { events: length, hash: chain.hash } }, chain).exitCode
    }
    expect(exitCode('failed', 'failed')).toBe(exitCodes.unreachable)
    expect(exitCode('failed', 'completed')).toBe(exitCodes.notDecided)
    expect(exitCode('timed-out')).toBe(exitCodes.notDecided)
    expect(exitCode()).toBe(exitCodes.notDecided)
  })

  it('is an error of the bench when one of its checks broke, and not when a vendor’s own did', () => {
    const { record, journal } = readRun(savedRun('completed').folder)
    const broken = (id: string) => {
      const [check] = judge(record, journal).checks
      if (!check) throw new Error('the plan has checks')
      const own = { checks: [{ ...check, id, verdict: 'error' as const }], requirements: [] }
      const { verdict, exitCode } = judge(record, journal, { own })
      return { verdict, exitCode }
    }
    expect(broken('helseid/broken')).toEqual({ verdict: 'error', exitCode: exitCodes.internal })
    expect(broken('own/broken')).toEqual({ verdict: 'failed', exitCode: exitCodes.doesNotConform })
  })

  it('whose scenarios stopped before their first step says that they stopped, not that they were skipped', () => {
    const { record, journal } = readRun(savedRun('completed').folder)
    const outcomes = (outcome: 'failed' | 'completed') =>
      judge({ ...record, scenarios: [{ id: 'test/three', title, outcome }] }, journal).scenarios[0]?.outcome
    expect(outcomes('failed')).toBe('failed')
    expect(outcomes('completed')).toBe('skipped')
  })

  it('names each scenario of its plan that is not in it, so that none is cut out unseen', () => {
    const [first, ...others] = plans.portal.scenarios
    const { record } = savedRun('completed')
    const walked = plans.portal.scenarios.map((id) => ({ id, title, outcome: 'completed' as const }))
    const judged = (change: Partial<RunRecord>) =>
      judge({ ...record, ...change }, { events: [], hash: '' }).scenarios.map(({ id }) => id)
    expect(judged({ scenarios: walked })).toEqual(plans.portal.scenarios)
    expect(judged({ scenarios: walked.slice(1) })).toEqual([...others, first])
    expect(judged({ scenarios: [], driver: 'har' })).toEqual([])
  })

  it('names the suite that judges it, not the one that ran it', () => {
    const { record, journal } = readRun(savedRun('completed').folder)
    expect(judge(record, journal, { suiteVersion: '0.2.0' }).suite.version).toBe('0.2.0')
  })
})

describe('a run folder that was tampered with', () => {
  const refusal = (spoil: (folder: string) => void) => {
    const { folder } = savedRun('completed')
    spoil(folder)
    return () => readRun(folder)
  }
  const rewrite = (name: string, change: (text: string) => string | Buffer) => (folder: string) =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')))

  it('is refused in words when run.json is not a run', () => {
    for (const plan of ['nothing', 'toString', '__proto__'])
      expect(refusal(rewrite('run.json', (text) => text.replace('"portal"', `"${plan}"`)))).toThrow('no plan')
    expect(refusal(rewrite('run.json', () => '[]'))).toThrow('run.json')
    expect(refusal(rewrite('run.json', () => '{'))).toThrow('run.json')
  })

  it('is refused in words when a file is no text', () => {
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d])
    expect(refusal(rewrite('run.json', () => bytes))).toThrow('not UTF-8')
    expect(refusal(rewrite('events.jsonl', () => bytes))().journal).toMatchObject({ events: [], brokenAt: 1 })
    expect(() => readRun(tmpdir())).toThrow('cannot be read')
  })

  it('has a broken journal from the first line that is no event, even when its hash is right', () => {
    const hashed = (event: object) => {
      const { folder } = savedRun('completed')
      const file = join(folder, 'other.jsonl')
      const journal = createJournal({ now: () => Date.parse(at), file })
      journal.append({ type: 'mark', ...beganMark(started) })
      // What somebody with an editor and sha256sum could write.
      journal.append(Object.assign({ type: 'mark', kind: 'note', data: {} } as const, event))
      journal.close()
      writeFileSync(journalFile(folder), readFileSync(file))
      return check(folder)
    }
    for (const event of [
      { type: 'exchange' },
      { type: 'exchange', simulator: 'helseid', operation: 'helseid.token', request: { method: 'POST' } },
      {
        type: 'exchange',
        simulator: 'helseid',
        operation: 'helseid.token',
        request: { method: 'POST', target: '/', headers: [['dpop']] },
      },
      { type: 'unheard of' },
      { data: null },
      { at: 'yesterday' },
    ])
      expect(hashed(event)).toMatchObject({ exitCode: 2, run: { journal: { events: 1, intact: false } } })
  })
})

describe('run folders', () => {
  it('that begin in the same second have their own names', () => {
    const out = mkdtempSync(join(tmpdir(), 'testbenk-out-'))
    const ids = [1, 2, 3].map(() => createFreshRunFolder(out, 'portal-1').id)
    expect(ids).toEqual(['portal-1', 'portal-1.2', 'portal-1.3'])
  })

  it('are refused in one line where a file stands in the way', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'testbenk-out-')), 'file')
    writeFileSync(file, '')
    expect(() => createFreshRunFolder(file, 'portal-1')).toThrow('cannot be made')
  })
})
