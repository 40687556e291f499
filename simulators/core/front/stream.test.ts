import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJournal, type Journal } from '../journal.ts'
import { streamJournal } from './stream.ts'

let server: Server | undefined
afterEach(() => {
  vi.useRealTimers()
  server?.closeAllConnections()
  server?.close()
})

const mark = (journal: Journal, text: string) =>
  journal.append({ type: 'mark', kind: 'note', data: { text } })

interface Reading {
  readonly answer: IncomingMessage
  readonly response: ServerResponse
  readonly ids: number[]
  until(id: number): Promise<void>
}

/** A reader that takes nothing until it is resumed. */
async function read(journal: Journal, headers: Readonly<Record<string, string>> = {}): Promise<Reading> {
  let response: ServerResponse | undefined
  server = createServer((incoming, outgoing) => {
    response = outgoing
    streamJournal(journal, 0, incoming, outgoing)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', headers })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const ids: number[] = []
  let rest = ''
  answer.pause()
  answer.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)))
    answer.emit('read')
  })
  answer.pause()
  if (!response) throw new Error('no answer was begun')
  return {
    answer,
    response,
    ids,
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
})
