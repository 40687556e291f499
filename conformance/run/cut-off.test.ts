// Runs that were cut off: what is judged of them, and how they are gone on with.
import { appendFileSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { collect } from '../bundle/make-bundle.ts'
import { plans } from '../plans/index.ts'
import { savedRun } from './fixture/saved-run.ts'
import { judgeSaved } from './judge-saved.ts'
import { openCutOff } from './resume-run.ts'
import { journalFile, writeRecord } from './run-folder.ts'
import { abandonedMark, attemptMark, resumedMark, sittings } from './run-marks.ts'
import type { RunRecord } from './run-record.ts'
import { readRun } from './saved-run.ts'

interface Said {
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The folder of a run whose process was killed when one scenario was done. */
function cutOff(torn = '', folder = savedRun(), done: RunRecord['scenarios'] = []): string {
  const { endedAt: _endedAt, journal: _journal, ...record } = readRun(folder).record
  writeRecord(folder, { ...record, scenarios: done })
  const lines = readFileSync(journalFile(folder), 'utf8').trimEnd().split('\n')
  writeFileSync(journalFile(folder), `${lines.slice(0, -1).join('\n')}\n${torn}`)
  return folder
}

describe('a run that was cut off', () => {
  it('is judged up to there, also when half a line was left, and decides nothing', () => {
    for (const torn of ['', '{"v":1,"seq":5,"at"', '{"v":1}']) {
      const result = judgeSaved(readRun(cutOff(torn)))
      expect(result).toMatchObject({
        exitCode: 2,
        run: { interrupted: true, journal: { intact: true, events: 4 } },
      })
    }
  })

  it('is gone on with in a file of its own, where its journal is a link to elsewhere', () => {
    const folder = cutOff('{"v":1')
    const mine = `${journalFile(folder)}.mine`
    renameSync(journalFile(folder), mine)
    symlinkSync(mine, journalFile(folder))
    const before = readFileSync(mine, 'utf8')
    const { journal } = openCutOff(folder, '0.1.0', undefined)
    const more = createJournal({ now: () => 0, file: journalFile(folder), continues: journal })
    more.append({ type: 'mark', ...resumedMark('helseid/log-in-and-out') })
    more.close()
    expect(readFileSync(mine, 'utf8')).toBe(before)
    expect(readRun(folder).journal).toMatchObject({ events: { length: 5 } })
  })

  it('that was changed in the middle is not intact', () => {
    const folder = cutOff()
    writeFileSync(journalFile(folder), readFileSync(journalFile(folder), 'utf8').replace('13116900216', '1'))
    expect(judgeSaved(readRun(folder)).run.journal.intact).toBe(false)
    expect(() => openCutOff(folder, '0.1.0', undefined)).toThrow('does not hold')
  })

  it('becomes no bundle', () => {
    const folder = cutOff()
    const saved = readRun(folder)
    expect(() => collect(folder, saved, judgeSaved(saved))).toThrow('has not ended')
  })

  it('is gone on with from where a client was made, which the new room does not have', () => {
    const { scenarios } = plans.municipality
    const walkedAfter = (walked: number) => {
      const done = scenarios.slice(0, walked).map((id) => ({ id, title: { nb: '', en: '' }, outcome }))
      const folder = cutOff('', savedRun({ plan: 'municipality' }), done)
      return openCutOff(folder, '0.1.0', undefined).record.scenarios.map(({ id }) => id)
    }
    const outcome = 'completed' as const
    expect(scenarios[0]).toBe('municipality/introduction')
    expect(walkedAfter(0)).toEqual([])
    expect(walkedAfter(2)).toEqual([])
    // Only the end was missing: nothing is walked any more.
    expect(walkedAfter(scenarios.length)).toEqual(scenarios)
  })

  it('is gone on with behind its last whole line: the chain holds', () => {
    for (const torn of ['', '{"v":1,"seq":5,"at"']) {
      const folder = cutOff(torn)
      const { journal } = openCutOff(folder, '0.1.0', undefined)
      const more = createJournal({ now: () => 0, file: journalFile(folder), continues: journal })
      expect(more.lines(0, 10)).toEqual([])
      expect(more.append({ type: 'mark', ...resumedMark('helseid/log-in-and-out') })).toBe(5)
      expect(more.lines(4, 10)).toHaveLength(1)
      expect(more.counters()).toMatchObject({ events: 5, forgotten: 4 })
      more.close()
      expect(readRun(folder).journal).toMatchObject({ hash: expect.any(String), events: { length: 5 } })
      expect(readRun(folder).journal.brokenAt).toBeUndefined()
    }
  })

  it('also when only the last line’s end was missing', () => {
    const folder = cutOff()
    writeFileSync(journalFile(folder), readFileSync(journalFile(folder), 'utf8').trimEnd())
    openCutOff(folder, '0.1.0', undefined)
    expect(readFileSync(journalFile(folder), 'utf8').endsWith('}\n')).toBe(true)
  })

  it('is not gone on with by another version, another plan, or when it has ended or goes on', () => {
    expect(() => openCutOff(savedRun(), '0.1.0', undefined)).toThrow('has ended')
    expect(() => openCutOff(cutOff(), '0.2.0', undefined)).toThrow('was begun by Testbenk 0.1.0')
    const folder = cutOff()
    const { record } = readRun(folder)
    const title = { nb: 'x', en: 'x' }
    writeRecord(folder, { ...record, scenarios: [{ id: 'helseid/gone', title, outcome: 'completed' }] })
    expect(() => openCutOff(folder, '0.1.0', undefined)).toThrow('other scenarios')
    const busy = cutOff()
    // The parent of this process lives.
    appendFileSync(join(busy, 'run.lock'), `${process.ppid}\n`)
    expect(() => openCutOff(busy, '0.1.0', undefined)).toThrow('is at work in it')
  })
})

describe('what is judged of a run that took several processes', () => {
  const { record } = readRun(savedRun())
  const at = '2026-03-02T08:00:00.000Z'
  const events = (...marks: readonly Said[]) =>
    marks.map((mark, index): JournalEvent => ({ v: 1, seq: index + 1, at, type: 'mark', ...mark }))
  const step = (scenario: string) => ({ kind: 'step-began', data: { scenario } })
  const seqs = (...marks: readonly Said[]) =>
    sittings(record, events(...marks)).map((part) => part.map(({ seq }) => seq))

  it('is each by itself, without the scenario that was begun anew', () => {
    expect(seqs(step('a'), step('b'), resumedMark('b'), step('b'), step('c'))).toEqual([[1], [3, 4, 5]])
    expect(seqs(step('a'), resumedMark('b'), step('b'))).toEqual([[1], [2, 3]])
    expect(seqs(step('a'), resumedMark(undefined))).toEqual([[1], [2]])
    expect(seqs(step('a'), step('b'), resumedMark('b'), step('b'), resumedMark('b'), step('b'))).toEqual([
      [1],
      [3],
      [5, 6],
    ])
  })

  it('leaves out what a person gave up in each of them', () => {
    const marks = [attemptMark('a', 1), step('a'), abandonedMark('a', 1), resumedMark('a'), step('a')]
    expect(seqs(...marks)).toEqual([[], [4, 5]])
    // What came of an attempt that nobody gave up stays.
    const anew = [
      attemptMark('a', 2),
      step('a'),
      attemptMark('b', 1),
      step('b'),
      abandonedMark('b', 1),
      step('c'),
    ]
    expect(seqs(abandonedMark('a', 1), ...anew)).toEqual([[2, 3, 7]])
  })

  it('leaves out the attempts of a driven run in which the machine stood still', () => {
    const again = [step('b'), abandonedMark('b', 1), step('b'), abandonedMark('b', 2), step('b'), step('c')]
    expect(seqs(step('a'), ...again)).toEqual([[1, 6, 7]])
  })

  it('leaves out the scenario under way of the last, when that was cut off too', () => {
    const parts = sittings({ endedAt: undefined }, events(step('a'), resumedMark('b'), step('b'), step('c')))
    expect(parts.map((part) => part.map(({ seq }) => seq))).toEqual([[1], [2, 3]])
    expect(sittings({ endedAt: undefined }, events({ kind: 'note', data: {} }))).toMatchObject([[{ seq: 1 }]])
  })
})
