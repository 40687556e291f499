import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChain } from './chain.ts'
import { createJournal, type EventDraft } from './journal.ts'

const now = () => Date.parse('2026-03-02T08:00:00.000Z')
const mark = (text: string): EventDraft => ({ type: 'mark', kind: 'note', data: { text } })
const exchange = (status: number): EventDraft => ({
  type: 'exchange',
  simulator: 'helseid',
  operation: 'helseid.token',
  request: { method: 'POST', target: '/', headers: [] },
  response: { status, headers: [] },
})

describe('a journal', () => {
  it('numbers entries without gaps and reads them back from a number', () => {
    const journal = createJournal({ now })
    expect(['a', 'b', 'c'].map((text) => journal.append(mark(text)))).toEqual([1, 2, 3])
    expect(journal.lines(1, 10).map((line) => JSON.parse(line).seq)).toEqual([2, 3])
    expect(journal.lines(0, 2).map((line) => JSON.parse(line).seq)).toEqual([1, 2])
    expect(journal.lines(3, 10)).toEqual([])
  })

  it('keeps memory within its bound, oldest out first, and counts on exactly', () => {
    const journal = createJournal({ now, maxBytes: 5_000 })
    for (let number = 0; number < 3_000; number += 1) journal.append(exchange(number % 3 === 0 ? 400 : 200))
    const counters = journal.counters()
    expect(counters.bytes).toBeLessThanOrEqual(5_000)
    expect(counters).toMatchObject({ events: 3_000, exchanges: 3_000 })
    expect(counters.byOperation).toEqual({ 'helseid.token': { count: 3_000, failed: 1_000 } })
    const held = journal.lines(0, 10_000).map((line) => JSON.parse(line).seq)
    expect(held.at(-1)).toBe(3_000)
    expect(held).toHaveLength(3_000 - counters.forgotten)
    expect(journal.lines(2_999, 10)).toHaveLength(1)
  })

  it('writes nothing more to a file that is whole, and goes on in memory', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'testbenk-')), 'events.jsonl')
    const journal = createJournal({ now, file })
    journal.append({ type: 'mark', kind: 'run-ended', data: {} })
    const { hash } = journal.head()
    journal.endFile()
    journal.append({ type: 'mark', kind: 'machine-stood-still', data: { seconds: 22 } })
    expect(readChain(readFileSync(file, 'utf8'))).toMatchObject({ hash, events: { length: 1 } })
    expect(journal.lines(0, 10)).toHaveLength(2)
    journal.close()
  })

  it('writes each line to its file before append returns', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'testbenk-')), 'events.jsonl')
    const journal = createJournal({ now, file })
    journal.append(mark('a'))
    expect(readChain(readFileSync(file, 'utf8')).events).toHaveLength(1)
    journal.append(mark('b'))
    journal.close()
    const chain = readChain(readFileSync(file, 'utf8'))
    expect(chain).toMatchObject({ hash: journal.head().hash })
    expect(chain.brokenAt).toBeUndefined()
  })

  it('tells subscribers of every entry until they leave', () => {
    const journal = createJournal({ now })
    const seen: number[] = []
    const leave = journal.subscribe((_line, seq) => void seen.push(seq))
    journal.append(mark('a'))
    leave()
    journal.append(mark('b'))
    expect(seen).toEqual([1])
  })
})
