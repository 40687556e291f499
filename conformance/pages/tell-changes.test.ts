import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createJournal } from '#simulators/core/journal/journal.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { createTellChanges } from './tell-changes.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

it('a journal is watched once, for all who follow it, and not when nobody does', async () => {
  const journal = createJournal({ now: () => 0 })
  let [watches, ended] = [0, 0]
  const subscribe: typeof journal.subscribe = (listener) => {
    watches += 1
    const leave = journal.subscribe(listener)
    return () => {
      ended += 1
      return leave()
    }
  }
  const room = { journal: { ...journal, subscribe } } as unknown as Room
  const tellChanges = createTellChanges()
  server = createServer((request, response) => tellChanges(room, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const leaving = new AbortController()
  const follow = async () => (await fetch(address, { signal: leaving.signal })).body?.getReader()
  const readers = [await follow(), await follow()]
  expect([watches, ended]).toEqual([1, 0])
  journal.append({ type: 'mark', kind: 'note', data: {} })
  for (const reader of readers) {
    let text = ''
    while (!text.includes('data:')) text += Buffer.from((await reader?.read())?.value ?? []).toString()
    expect(text).toBe(': following\n\ndata: 1\n\n')
  }
  leaving.abort()
  await expect.poll(() => ended).toBe(1)
})
