import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestBench, type TestBench } from '../fixture/bench.ts'
import { rawAnswer, rawGet } from '../fixture/raw-calls.ts'
import { MOST_HELD, PartBodies } from './part-body.ts'

const bodies = new PartBodies()
let bench: TestBench
beforeAll(async () => {
  bench = await openTestBench({ bodies })
})
afterAll(() => bench.close())

const get = (target: string, headers: readonly string[] = [], host = 'localhost', origin = bench.origin) =>
  rawGet(origin, target, headers, host)

describe('requests that come on the wire as nobody should send them', () => {
  it('with a body that never ends are answered, and the connection is closed', async () => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.write('POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
    const piece = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const send = () => {
      while (!socket.destroyed && socket.writable && socket.write(piece));
    }
    socket.on('drain', send)
    send()
    await closed
    const answer = Buffer.concat(chunks).toString()
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(bench.exchanges().at(-1)).toMatchObject({ request: { body: { omitted: 'too-large' } } })
  })

  it('with bodies that never come to their end hold so much of the memory and no more, and others are answered', async () => {
    const port = Number(new URL(bench.origin).port)
    const size = 1024 * 1024
    const most = MOST_HELD / size
    const sockets = Array.from({ length: most + 20 }, () => connect(port, '127.0.0.1'))
    const closed = new Set<number>()
    for (const [index, socket] of sockets.entries()) {
      socket.on('error', () => undefined).once('close', () => closed.add(index))
      socket.write(`POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${size}\r\n\r\n`)
      await new Promise((resolve) => socket.write(Buffer.alloc(size - 1, 'a'), resolve))
    }
    await expect.poll(() => closed.size).toBeGreaterThanOrEqual(1)
    expect(bodies.held).toBeLessThanOrEqual(MOST_HELD)
    expect(await get('/r/demo/')).toMatch(/^HTTP\/1\.1 200 /)
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => bodies.held).toBe(0)
  })

  it('with a body far too large are answered also when the client reads only after it has sent all', async () => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    socket.pause()
    socket.on('error', () => undefined)
    const size = 20 * 1024 * 1024
    socket.write(`POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${size}\r\n\r\n`)
    await new Promise((resolve) => socket.write(Buffer.alloc(size, 'a'), resolve))
    const [answer] = (await once(socket.resume(), 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
    expect(await get('/r/demo/')).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each([
    ['name no host', 'X-Much: 1', '400'],
    ['expect what nobody can', 'Host: localhost\r\nExpect: a-wonder', '417'],
  ])(
    'that %s are told so also when the client reads only after it has sent all',
    async (_what, header, status) => {
      const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
      socket.pause()
      const size = 5 * 1024 * 1024
      socket.write(`POST /r/demo/tiny/greet HTTP/1.1\r\n${header}\r\nContent-Length: ${size}\r\n\r\n`)
      await new Promise((resolve, reject) => {
        socket.once('error', reject)
        socket.write(Buffer.alloc(size, 'a'), resolve)
      })
      const [answer] = (await once(socket.resume(), 'data')) as [Buffer]
      expect(answer.toString().split(' ')[1]).toBe(status)
      socket.destroy()
    },
  )

  it('as to a proxy are told that this is none, and the connection is closed', async () => {
    for (const origin of [bench.origin, bench.control]) {
      const answer = await rawAnswer(
        origin,
        'CONNECT epj.example:443 HTTP/1.1\r\nHost: epj.example:443\r\n\r\n',
      )
      expect(answer).toMatch(/^HTTP\/1\.1 501 [\s\S]*"error":"This is no proxy/)
    }
  })

  it.each([
    ['TLS', Buffer.from('16030100c5010000c10303', 'hex'), 'TLS (https)'],
    ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 'HTTP/2'],
  ])('in another language, %s, are told which it is', async (_what, hello, named) => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    socket.write(hello)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.toString()).toContain(`The caller speaks ${named}`)
    socket.destroy()
  })

  it.each([
    ['headers that are too large', `X-Much: ${'a'.repeat(70_000)}`, '431', 'KiB'],
    ['a header that HTTP has not', 'X-Null: a\0b', '400', 'header value'],
  ])(
    'with %s are told why, also when the client reads only after it has sent all',
    async (_what, header, status, why) => {
      const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
      socket.pause()
      const size = 5 * 1024 * 1024
      socket.write(
        `POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\n${header}\r\nContent-Length: ${size}\r\n\r\n`,
      )
      await new Promise((resolve, reject) => {
        socket.once('error', reject)
        socket.write(Buffer.alloc(size, 'a'), resolve)
      })
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => chunks.push(chunk))
      await once(socket.resume(), 'end')
      const answer = Buffer.concat(chunks).toString()
      expect(answer.split(' ')[1]).toBe(status)
      const told = z
        .object({ error: z.string(), melding: z.string() })
        .parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''))
      expect(told.error).toContain(why)
      expect(await get('/r/demo/')).toMatch(/^HTTP\/1\.1 200 /)
    },
  )

  it.each([
    ['name no host', 'GET /r/demo/ HTTP/1.1\r\nConnection: close\r\n\r\n', '400', 'Host'],
    [
      'expect what nobody can',
      'GET /r/demo/ HTTP/1.1\r\nHost: x\r\nExpect: a-wonder\r\nConnection: close\r\n\r\n',
      '417',
      'Expect',
    ],
    ...['gzip, chunked', 'identity, chunked', 'GZIP,Chunked', 'x, chunked'].map((codings) => [
      `have a body that is packed (${codings})`,
      `POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: ${codings}\r\nConnection: close\r\n\r\n0\r\n\r\n`,
      '501',
      `«${codings}»`,
    ]),
  ])('that %s are told so, at the control API too', async (_what, request, status, word) => {
    for (const origin of [bench.origin, bench.control]) {
      const answer = await rawAnswer(origin, request)
      expect(answer.split(' ')[1]).toBe(status)
      expect(answer.split('\r\n\r\n')[1]).toContain(word)
    }
  })

  it('whose body comes in pieces alone are read, however that is written', async () => {
    const pieces = '12\r\n{"name":"Kari Ø"}\r\n'
    for (const coding of ['chunked', 'Chunked', ' chunked ']) {
      const answer = await rawAnswer(
        bench.origin,
        `POST /r/demo/tiny/greet HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding:${coding}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${pieces}0\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    }
  })

  it('in HTTP/1.0, which names no host, are answered, at the control API too', async () => {
    for (const [origin, path, word] of [
      [bench.origin, '/r/demo/', 'doctype'],
      [bench.control, '/rooms', '"demo"'],
    ] as const) {
      const answer = await rawAnswer(origin, `GET ${path} HTTP/1.0\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 200 /)
      expect(answer).toContain(word)
    }
  })

  it('that are no HTTP are told so by the control API, too', async () => {
    const answer = await get('/rooms', ['X-Null: a\0b'], 'localhost', bench.control)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('"error":"The request is not HTTP that can be read')
  })

  it('whose body turns out to be no HTTP after the answer has gone are cut off, and the answer is whole', async () => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    socket.on('error', () => undefined)
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    const closed = once(socket, 'close')
    socket.write('GET /r/demo/ HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(socket, 'data')
    socket.write('\0\r\n\r\n')
    await closed
    const answers = Buffer.concat(chunks)
      .toString()
      .split(/(?=HTTP\/1\.1 )/)
    expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['200', '400'])
  })
})
