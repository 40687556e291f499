import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { takeBodyStraight } from '../journal/take-body.ts'
import { type AnsweringServer, createAnsweringServer } from './answering-server.ts'
import { PartBodies } from './part-body.ts'
import { StraightRequest } from './straight-request.ts'

let server: AnsweringServer | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function open(answer: (request: StraightRequest, response: ServerResponse) => void) {
  server = createAnsweringServer({}, (request: IncomingMessage, response) => {
    expect(request).toBeInstanceOf(StraightRequest)
    answer(request as StraightRequest, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return connect((server.address() as AddressInfo).port, '127.0.0.1')
}

const head = (length: number) => `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`
const nothing = { chunk: () => true, end: () => undefined, lost: () => undefined }

it('hands on a body that comes in parts, and the connection is used again', async () => {
  const told: string[] = []
  const socket = await open((request, response) => {
    takeBodyStraight(request, new PartBodies(), (body) => {
      told.push(`${body?.bytes}`)
      response.end('so')
    })
  })
  for (const [first, second] of [
    ['over', 'morgen'],
    ['i', ' dag'],
  ] as const) {
    const answered = once(socket, 'data')
    socket.write(head(first.length + second.length))
    socket.write(first)
    setImmediate(() => socket.write(second))
    expect(String((await answered)[0])).toMatch(/^HTTP\/1\.1 200 [\s\S]*so$/)
  }
  expect(told).toEqual(['overmorgen', 'i dag'])
})

it('answers two that come at once in their order', async () => {
  const socket = await open((request, response) =>
    takeBodyStraight(request, new PartBodies(), (body) => response.end(`[${body?.bytes}]`)),
  )
  let answers = ''
  socket.on('data', (bytes) => {
    answers += bytes
  })
  socket.end(`${head(1)}1${head(1)}2`)
  await once(socket, 'close')
  expect(answers.match(/\[.\]/g)).toEqual(['[1]', '[2]'])
})

it('tells once that the caller hung up before the end', async () => {
  const told: unknown[] = []
  let closed: Promise<unknown> | undefined
  const begun = Promise.withResolvers<void>()
  const socket = await open((request) => {
    closed = new Promise((resolve) => request.once('close', resolve))
    takeBodyStraight(request, new PartBodies(), (body) => told.push(body))
    begun.resolve()
  })
  socket.write(`${head(10)}half`)
  await begun.promise
  socket.destroy()
  await closed
  expect(told).toEqual([undefined])
})

it('can be asked as a stream afterwards, which has ended', async () => {
  const ended = Promise.withResolvers<StraightRequest>()
  const socket = await open((request, response) =>
    takeBodyStraight(request, new PartBodies(), () => {
      request.once('end', () => ended.resolve(request))
      request.backToStream()
      response.end()
    }),
  )
  socket.write(`${head(2)}so`)
  const request = await ended.promise
  expect([request.readableEnded, request.complete, request.readable]).toEqual([true, true, false])
})

it('cannot be taken when a part has gone to the stream, nor twice', async () => {
  const said = Promise.withResolvers<boolean[]>()
  const socket = await open((request, response) => {
    request.once('data', () => {
      const late = request.takeStraight(nothing)
      said.resolve([late])
      response.end()
    })
  })
  socket.write(`${head(2)}so`)
  expect(await said.promise).toEqual([false])
  const request = new StraightRequest(socket)
  expect([request.takeStraight(nothing), request.takeStraight(nothing)]).toEqual([true, false])
})

it('that is read as a stream is one like any other', async () => {
  const socket = await open(async (request, response) => {
    let all = ''
    for await (const chunk of request) all += chunk
    response.end(all)
  })
  const answered = once(socket, 'data')
  socket.write(`${head(4)}plai`)
  expect(String((await answered)[0])).toMatch(/plai$/)
})
