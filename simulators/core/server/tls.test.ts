// The listener with TLS, on the wire.
import { once } from 'node:events'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect, type TLSSocket } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rawAnswer } from '../fixture/raw-calls.ts'
import { type AnsweringServer, createAnsweringServer } from './answering-server.ts'
import { listen, stop } from './listen.ts'

let server: AnsweringServer
let ca: string
const port = () => (server.address() as AddressInfo).port

beforeAll(async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  ca = made.cert
  server = createAnsweringServer({}, (_request, response) => response.end('answered'), {
    cert: made.cert,
    key: made.private,
  })
  await listen(server, 0, '127.0.0.1')
})
afterAll(() => stop(server))

const speak = (options: object = {}): TLSSocket =>
  connect({ port: port(), host: '127.0.0.1', servername: 'localhost', ca, ...options })

describe('a listener that speaks TLS', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'tells who speaks plain HTTP what is spoken here: %s',
    async (method) => {
      const answer = await rawAnswer(
        `http://127.0.0.1:${port()}`,
        `${method} /r/demo/ HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
      expect(answer).toContain('The caller speaks plain HTTP, and TLS is spoken here: use https://.')
    },
  )

  it('cuts off who speaks neither, and goes on', async () => {
    await expect(rawAnswer(`http://127.0.0.1:${port()}`, 'neither of the two\r\n\r\n')).resolves.toBe('')
    const call = request({ port: port(), host: '127.0.0.1', servername: 'localhost', ca }).end()
    const [response] = await once(call, 'response')
    expect(await text(response)).toBe('answered')
  })

  it('answers who has said all and closes that half of the connection', async () => {
    const socket = speak({ allowHalfOpen: true })
    socket.end('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 .*answered/s)
  })

  it('tells in TLS what it cannot read there', async () => {
    const socket = speak()
    socket.write('NO HTTP\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .*is not HTTP that can be read/s)
  })

  it('speaks no HTTP/2, and says so in the handshake', async () => {
    const [error] = await once(speak({ ALPNProtocols: ['h2'] }), 'error')
    expect(error).toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL' })
    const both = speak({ ALPNProtocols: ['h2', 'http/1.1'] })
    await once(both, 'secureConnect')
    expect(both.alpnProtocol).toBe('http/1.1')
    both.destroy()
  })
})
