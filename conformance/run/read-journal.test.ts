import { hash } from 'node:crypto'
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_HASH } from '#simulators/core/chain.ts'
import { type Exchange, header } from '#simulators/core/exchange.ts'
import { createJournal } from '#simulators/core/journal.ts'
import { bytesInMemory, bytesOfFile } from './journal-bytes.ts'
import { readJournal } from './read-journal.ts'

const token = 'x'.repeat(2_000)
const call = {
  type: 'exchange',
  simulator: 'kjernejournal',
  operation: 'kjernejournal.ping',
  request: {
    method: 'POST',
    target: '/r/run/kj/ping',
    headers: [
      ['authorization', `Bearer ${token}`],
      ['accept', '*/*'],
    ],
    body: { text: `{"q":"blåbær \\" \ud800 🫐 ${token}"}` },
  },
  response: { status: 200, headers: [['content-type', 'text/plain']], body: { text: token } },
  facts: { patient: '13116900216' },
  explanation: { reason: 'why', decoded: { claims: { sub: 'x' } } },
} as const

function linesOf(calls: number): string {
  const journal = createJournal({ now: () => 0, maxBytes: 1e9 })
  for (let count = 0; count < calls; count += 1) journal.append(call)
  return `${journal.lines(0, calls).join('\n')}\n`
}

function fileOf(lines: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'testbenk-journal-')), 'events.jsonl')
  writeFileSync(path, lines)
  return path
}

const asRead = ({ events }: ReturnType<typeof readJournal>) => JSON.parse(JSON.stringify(events))
const { explanation: _explanation, ...rest } = call
const expected = [1, 2].map((seq) => ({
  v: 1,
  seq,
  at: new Date(0).toISOString(),
  ...rest,
  explanation: { reason: 'why' },
}))

describe('a journal read for judging', () => {
  it('says what was written, but for the chain’s own members and what can be decoded again', () => {
    const journal = readJournal(bytesOfFile(fileOf(linesOf(2))))
    expect(journal.brokenAt).toBeUndefined()
    expect(asRead(journal)).toEqual(expected)
    expect(asRead(readJournal(bytesInMemory(Buffer.from(linesOf(2)))))).toEqual(expected)
  })

  it('says the same when another program wrote it, in another form of JSON', () => {
    const { at: _at, ...second } = { ...expected[0] }
    // Members in another order, and signs escaped that need not be.
    const line = JSON.stringify({
      ...second,
      response: call.response,
      request: call.request,
      prev: FIRST_HASH,
    })
    const other = `{"at":"${new Date(0).toISOString()}",${line.slice(1).replaceAll('x', '\\u0078')}`
    const chained = `${other.slice(0, -1)},"hash":"${hash('sha256', other)}"}\n`
    expect(asRead(readJournal(bytesInMemory(Buffer.from(chained))))).toEqual([expected[0]])
  })

  it('is not held in memory: what repeats is kept once, and long texts stay where they are', () => {
    const { events } = readJournal(bytesOfFile(fileOf(linesOf(2))))
    const [one, two] = events as readonly [Exchange, Exchange]
    expect(one.response?.headers).toBe(two.response?.headers)
    expect(one.request.headers).toBe(two.request.headers)
    expect(one.facts).toBe(two.facts)
    const [authorization] = one.request.headers
    expect(Object.keys(authorization ?? [])).toEqual(['0'])
    expect(authorization?.[1]).toBe(`Bearer ${token}`)
    expect(header(one.request.headers, 'authorization')).toBe(`Bearer ${token}`)
    expect(Object.keys(one.response?.body ?? {})).toEqual([])
  })

  it('leaves a long answer where it is, after a request that is short and remembered', () => {
    const journal = createJournal({ now: () => 0 })
    journal.append({ ...call, request: { ...call.request, body: { text: 'short' } } })
    const lines = Buffer.from(`${journal.lines(0, 1).join('\n')}\n`)
    const [one] = readJournal(bytesInMemory(lines)).events as readonly Exchange[]
    expect(one?.request.body).toEqual({ text: 'short' })
    expect(Object.keys(one?.response?.body ?? {})).toEqual([])
    expect(one?.response?.body).toMatchObject({ text: token })
  })

  it('is read again in any order, whole to its last line', () => {
    const events = readJournal(bytesOfFile(fileOf(linesOf(400)))).events as readonly Exchange[]
    for (const event of [events.at(-1), events[0], ...events.toReversed(), ...events])
      expect(event?.response?.body).toMatchObject({ text: token })
  })

  it('is not read on from a file that has changed since', () => {
    const path = fileOf(linesOf(2))
    const [one] = readJournal(bytesOfFile(path)).events as readonly Exchange[]
    appendFileSync(path, 'x')
    expect(() => JSON.stringify(one)).toThrow(`${path} was changed while it was being judged`)
  })
})
