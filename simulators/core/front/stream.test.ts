import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJournal, type Journal } from '../journal/journal.ts'
import { streamJournal } from './stream.ts'

const servers: Server[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

const mark = (journal: Journal, text: string) =>
  journal.append({ type: 'mark', kind: 'note', data: { text } })

interface Reading {
  readonly answer: IncomingMessage
  readonly response: ServerResponse
  readonly ids: number[]
  /** As a browser sends it back. */
  lastId(): string
  until(id: number): Promise<void>
}

/** A reader that takes nothing until it is resumed. */
async function read(journal: Journal, headers: Readonly<Record<string, string>> = {}): Promise<Reading> {
  let response: ServerResponse | undefined
  const server = createServer((incoming, outgoing) => {
    response = outgoing
    streamJournal(journal, 0, incoming, outgoing)
  })
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', headers })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const ids: number[] = []
  let rest = ''
  let lastId = ''
  answer.pause()
  answer.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter((one) => one.startsWith('id: '))) {
      lastId = line.slice('id: '.length)
      ids.push(Number.parseInt(lastId, 10))
    }
    answer.emit('read')
  })
  answer.pause()
  if (!response) throw new Error('no answer was begun')
  return {
    answer,
    response,
    ids,
    lastId: () => lastId,
    async until(id) {
      answer.resume()
      while (ids.at(-1) !== id) await once(answer, 'read')
    },
  }
}

describe('the stream of a journal', () => {
  it('holds back what a reader does not take, and loses none of it', async () => {
    const journal = createJournal({ now: () => 0 })
    for (let index = 0; index < 100; index += 1) mark(journal, 'x'.repeat(100_000))
    const reading = await read(journal)
    for (let index = 0; index < 100; index += 1) mark(journal, 'y'.repeat(100_000))
    expect(reading.response.writableLength).toBeLessThan(1_000_000)
    await reading.until(200)
    expect(reading.ids).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  })

  it.each([
    ['goes on behind the last one that a reader had', '2', [3, 4]],
    ['begins anew for a reader that had one which is not there yet', '300', [1, 2, 3, 4]],
  ])('%s', async (_name, had, ids) => {
    const journal = createJournal({ now: () => 0 })
    for (const text of ['a', 'b', 'c', 'd']) mark(journal, text)
    const reading = await read(journal, { 'last-event-id': had })
    mark(journal, 'e')
    await reading.until(5)
    expect(reading.ids).toEqual([...ids, 5])
  })

  it('begins anew for a reader whose last event was of a room that is no more, or of before a reset', async () => {
    const first = createJournal({ now: () => 0 })
    for (const text of ['a', 'b', 'c']) mark(first, text)
    const reading = await read(first)
    await reading.until(3)
    const had = { 'last-event-id': reading.lastId() }
    const anew = createJournal({ now: () => 0 })
    for (const text of ['d', 'e', 'f', 'g']) mark(anew, text)
    const again = await read(anew, had)
    await again.until(4)
    expect(again.ids).toEqual([1, 2, 3, 4])
    mark(first, 'h')
    const on = await read(first, had)
    await on.until(4)
    expect(on.ids).toEqual([4])
  })

  it('goes on with what is left for a reader whose last event is forgotten', async () => {
    const journal = createJournal({ now: () => 0, maxBytes: 1_000 })
    mark(journal, 'a')
    const reading = await read(journal)
    await reading.until(1)
    for (let index = 0; index < 20; index += 1) mark(journal, 'x'.repeat(100))
    const { forgotten } = journal.counters()
    const again = await read(journal, { 'last-event-id': reading.lastId() })
    await again.until(21)
    expect(again.ids[0]).toBe(forgotten + 1)
  })

  it('says nothing behind its end, however long a reader takes for what came before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { response } = await read(createJournal({ now: () => 0 }))
    const closed = once(response, 'close')
    response.end()
    vi.advanceTimersByTime(60_000)
    await closed
  })

  it('goes on from the first number when the journal starts again', async () => {
    const journal = createJournal({ now: () => 0 })
    for (const text of ['a', 'b', 'c']) mark(journal, text)
    const reading = await read(journal)
    await reading.until(3)
    journal.reset()
    mark(journal, 'd')
    await reading.until(1)
    expect(reading.ids).toEqual([1, 2, 3, 1])
  })

  it('writes nothing behind its end, when it has yielded its place to somebody else', async () => {
    const journal = createJournal({ now: () => 0 })
    mark(journal, 'before')
    const { response, until, ids } = await read(journal)
    await until(1)
    const errors: unknown[] = []
    response.on('error', (error) => errors.push(error))
    const closed = once(response, 'close')
    response.end()
    mark(journal, 'after')
    await closed
    expect([errors, ids]).toEqual([[], [1]])
  })
})
