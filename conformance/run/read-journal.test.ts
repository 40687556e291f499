import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { piecesOf, readJournal } from './read-journal.ts'

const token = 'x'.repeat(2_000)
const call = {
  type: 'exchange',
  simulator: 'kjernejournal',
  operation: 'kjernejournal.ping',
  request: { method: 'GET', target: '/r/run/kj/ping', headers: [['authorization', `Bearer ${token}`]] },
  response: { status: 200, headers: [], body: { text: token } },
  explanation: { reason: 'why', decoded: { claims: { sub: 'x' } } },
} as const

function file(calls: number): string {
  const journal = createJournal({ now: () => 0, maxBytes: 1e9 })
  for (let count = 0; count < calls; count += 1) journal.append(call)
  const path = join(tmpdir(), `testbenk-journal-${process.pid}-${calls}.jsonl`)
  writeFileSync(path, `${journal.lines(0, calls).join('\n')}\n`)
  return path
}

describe('a journal read for judging', () => {
  it('says what was written, but for the chain’s own members and what can be decoded again', () => {
    const { events, brokenAt } = readJournal(piecesOf(file(2)))
    expect(brokenAt).toBeUndefined()
    expect(events).toEqual(
      [1, 2].map((seq) => ({
        v: 1,
        seq,
        at: new Date(0).toISOString(),
        ...call,
        explanation: { reason: 'why' },
      })),
    )
  })

  it('has once what stands in it many times', () => {
    const [one, two, three] = readJournal(piecesOf(file(3))).events as readonly Exchange[]
    expect(one?.request.headers[0]).toBe(two?.request.headers[0])
    expect(one?.response?.body).toBe(two?.response?.body)
    expect(one?.explanation).toBe(two?.explanation)
    // From the second on there is nothing new in it.
    expect(two?.request.headers).toBe(three?.request.headers)
  })
})
