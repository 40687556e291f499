import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundedFetch } from './bounded-fetch.ts'

let sent = 0
const server = createServer((request, response) => {
  if (request.url === '/small') return void response.setHeader('x-event-id', 'Id-1').end('{"status":2}')
  if (request.url === '/nothing') return void response.writeHead(204).end()
  const piece = Buffer.alloc(1024 * 1024, 'a')
  const send = () => {
    while (!response.destroyed && response.write(piece)) sent += 1
  }
  response.on('drain', send)
  send()
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetch = boundedFetch(globalThis.fetch)

describe('what the EPJ fetches', () => {
  it('is the answer as it came', async () => {
    const answer = await fetch(`${origin}/small`)
    expect([answer.status, answer.url, answer.headers.get('x-event-id')]).toEqual([
      200,
      `${origin}/small`,
      'Id-1',
    ])
    expect(await answer.json()).toEqual({ status: 2 })
    const nothing = await fetch(`${origin}/nothing`)
    expect([nothing.status, await nothing.text()]).toEqual([204, ''])
  })

  it('is given up when it never ends', async () => {
    const answer = await fetch(`${origin}/endless`)
    await expect(answer.text()).rejects.toThrow(/larger than 5 MiB/)
    expect(sent).toBeLessThan(50)
  })
})
