import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueBy, sendPaced } from './paced.ts'

describe('requests at a steady rate', () => {
  it('are due when their time has come: sent an interval late, each would seem to have waited that long', () => {
    expect([0, 1.9, 2, 3.9, 4].map((milliseconds) => dueBy(milliseconds, 500))).toEqual([1, 1, 2, 2, 3])
  })
})

describe('the lead-in', () => {
  let server: Server
  beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('content-length', 2).end('{}'))
    await once(server.listen(0, '127.0.0.1'), 'listening')
  })
  afterAll(() => void server.close())

  const sent = (leadInMs: number) =>
    sendPaced({
      port: (server.address() as AddressInfo).port,
      connections: 2,
      milliseconds: 30,
      leadInMs,
      perSecond: 1000,
      next: () => Buffer.from('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'),
    })

  it('is answered, but nobody’s wait in it counts', async () => {
    expect(await sent(30)).toMatchObject({ answered: 30, failed: 0, medianMs: Number.NaN })
    const counted = await sent(0)
    expect(counted).toMatchObject({ answered: 30, failed: 0 })
    expect(counted.medianMs).toBeGreaterThan(0)
  })
})
