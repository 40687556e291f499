import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBench, REAL_PID, type TestBench } from '../fixture/bench.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openTestBench()
})
afterAll(() => bench.close())

const url = (path: string, room = 'demo') => `${bench.origin}/r/${room}/tiny/${path}`
const post = (path: string, body: string, type = 'application/json') =>
  fetch(url(path), { method: 'POST', headers: { 'content-type': type }, body })
const last = () => bench.exchanges().at(-1)
/** A JSON answer, for reading by member. */
const json = async (response: Response) => (await response.json()) as Record<string, unknown>

describe('the recorder', () => {
  it('writes down what came and what was answered, before the answer arrives', async () => {
    const response = await post('greet?x=1', '{"name":"Line"}')
    expect(await response.json()).toEqual({ hello: 'Line' })
    expect(last()).toMatchObject({
      simulator: 'tiny',
      operation: 'tiny.greet',
      request: { method: 'POST', target: '/r/demo/tiny/greet?x=1', body: { text: '{"name":"Line"}' } },
      response: { status: 200, body: { text: '{"hello":"Line"}' } },
      facts: { name: 'Line' },
    })
  })

  it('records the hot way and the plain way alike', async () => {
    const hot = await post('swift', 'abc', 'text/plain')
    expect(await hot.json()).toEqual({ length: 3 })
    const swift = last()
    bench.rooms.get('demo')?.faults.arm({
      operation: 'tiny.swift',
      after: 1,
      maxInARow: 1,
      effect: { type: 'drop' },
    })
    const plain = await post('swift', 'abc', 'text/plain')
    expect(await plain.json()).toEqual({ length: 3 })
    const slow = last()
    bench.rooms.get('demo')?.faults.clearAll()
    expect(slow?.request).toEqual(swift?.request)
    expect(slow?.response).toEqual(swift?.response)
  })

  it.each(['break', 'break later'])(
    'writes a fault of ours on the hot way down as ours: %s',
    async (body) => {
      const answer = await post('swift', body, 'text/plain')
      expect([answer.status, await json(answer)]).toEqual([
        500,
        { error: expect.stringContaining('fault in Testbenk') },
      ])
      expect(last()).toMatchObject({
        response: { status: 500 },
        explanation: { reason: expect.stringContaining('fault of ours') },
      })
      expect(last()?.aborted).toBeUndefined()
      expect(bench.problems.splice(0)).toHaveLength(1)
    },
  )

  it('keeps repeated headers apart', async () => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    socket.end(
      'GET /r/demo/tiny/items/1 HTTP/1.1\r\nHost: x\r\nDPoP: a\r\nDPoP: b\r\nConnection: close\r\n\r\n',
    )
    socket.resume()
    await once(socket, 'close')
    expect(last()?.request.headers.filter(([name]) => name === 'dpop')).toEqual([
      ['dpop', 'a'],
      ['dpop', 'b'],
    ])
  })

  it('marks a client that hung up', async () => {
    const socket = connect(Number(new URL(bench.origin).port), '127.0.0.1')
    socket.write('GET /r/demo/tiny/never HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'connect')
    // When a later call is answered, the earlier one has arrived.
    await (await fetch(url('items/1'))).arrayBuffer()
    socket.destroy()
    await expect.poll(last).toMatchObject({ operation: 'tiny.never', aborted: true })
    expect(last()?.response).toBeUndefined()
  })

  it('refuses bodies over 1 MiB with 413 and keeps only length and hash', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1)
    const response = await post('greet', body)
    expect(response.status).toBe(413)
    expect(last()?.request.body).toEqual({
      bytes: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
      omitted: 'too-large',
    })
    expect((await post('greet', `{"name":"${'x'.repeat(1024 * 1024 - 20)}"}`)).status).toBe(200)
  })
})

describe('the router', () => {
  it('answers in the simulator’s own way what it has not, and records it', async () => {
    const missing = await fetch(url('nothing'))
    expect([missing.status, await missing.json()]).toEqual([404, { error: 'not here' }])
    expect(last()).toMatchObject({ simulator: 'tiny', operation: 'tiny.unknown' })
    const wrong = await fetch(url('greet'), { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('turns what a client did wrong into a 4xx that names the member', async () => {
    const unknown = await post('greet', '{"name":"a","nick":"b"}')
    expect([unknown.status, (await json(unknown))['error']]).toEqual([400, expect.stringContaining('nick')])
    expect(last()?.explanation?.reason).toContain('nick')
    expect((await post('greet', '{"name"')).status).toBe(400)
    expect((await post('greet', 'name=a', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await fetch(url('items/%E0%A4%A'))).status).toBe(400)
  })

  it('reports our own faults, tells the client nothing of them, and goes on', async () => {
    const response = await fetch(url('broken'))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('a fault of ours')
    expect(bench.problems.splice(0)).toHaveLength(1)
    expect((await fetch(url('items/2'))).status).toBe(200)
  })

  it('refuses and masks a number that could be a living person’s', async () => {
    const response = await post('greet', JSON.stringify({ name: REAL_PID }))
    expect(response.status).toBe(400)
    expect(JSON.stringify(last())).not.toContain(REAL_PID)
    const escaped = `{"name":"${REAL_PID.replaceAll('1', '\\u0031')}"}`
    expect((await post('greet', escaped)).status).toBe(400)
    expect(last()?.request.body).toEqual({ text: '{"name":"***********"}' })
  })

  it('answers never with 5xx, whatever bytes come', async () => {
    const paths = ['greet', 'form', 'items/1', 'swift', 'nothing', '']
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
        fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'text/plain', 'x/y; z'),
        fc.oneof(fc.json(), fc.string(), fc.constant('a=1&a=2')),
        async (path, method, type, body) => {
          const response = await fetch(url(path), {
            method,
            headers: { 'content-type': type },
            ...(method !== 'GET' && { body }),
          })
          await response.arrayBuffer()
          return response.status < 500
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('faults on the wire', () => {
  const arm = (effect: object, operation = 'tiny.greet') =>
    fetch(`${bench.control}/rooms/demo/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operation, times: 1, effect }),
    })
  const greet = () => post('greet', '{"name":"Line"}')

  it('answer with an ordered status, code and Retry-After, stamped on the exchange', async () => {
    await arm({ type: 'status', status: 503, code: 'X-1', retryAfter: 7 })
    const response = await greet()
    expect([response.status, response.headers.get('retry-after'), (await json(response))['code']]).toEqual([
      503,
      '7',
      'X-1',
    ])
    expect(last()?.fault?.effect).toContain('status status=503')
    expect((await greet()).status).toBe(200)
  })

  it('drop the connection', async () => {
    await arm({ type: 'drop' })
    await expect(greet()).rejects.toThrow()
    expect(last()).toMatchObject({ aborted: true, fault: { effect: 'drop' } })
  })

  it('cut the answer short', async () => {
    await arm({ type: 'truncate', bytes: 5 })
    await expect(greet().then((response) => response.text())).rejects.toThrow()
    expect(last()?.response?.body).toEqual({ text: '{"hel' })
  })

  it.each([0, 5])(
    'send what the journal says was sent when they cut an answer after %i bytes',
    async (bytes) => {
      await arm({ type: 'truncate', bytes })
      const response = await greet()
      expect([response.status, response.headers.get('content-length')]).toEqual([200, '16'])
      const chunks: Uint8Array[] = []
      const reading = async () => {
        for await (const chunk of response.body ?? []) chunks.push(chunk)
      }
      await expect(reading()).rejects.toThrow()
      expect(Buffer.concat(chunks).toString()).toBe('{"hello":"Line"}'.slice(0, bytes))
    },
  )

  it('garble the answer and add members', async () => {
    await arm({ type: 'garble' })
    expect(await (await greet()).text()).not.toContain('hello')
    await arm({ type: 'extra-member' })
    const answer = await json(await greet())
    expect(answer['hello']).toBe('Line')
    expect(Object.keys(answer)).toHaveLength(2)
  })
})

describe('rooms', () => {
  it('never see each other', async () => {
    for (let number = 0; number < 200; number += 1) bench.rooms.create({ name: `room-${number}` })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(199), { minLength: 1, maxLength: 8 }), async (numbers) => {
        const before = numbers.map((number) => bench.exchanges(`room-${number}`).length)
        const text = await fetch(url(`items/${numbers[0]}`, `room-${numbers[0]}`))
        await text.arrayBuffer()
        return numbers.every(
          (number, index) =>
            bench.exchanges(`room-${number}`).length ===
            (before[index] ?? 0) + (number === numbers[0] ? 1 : 0),
        )
      }),
      { numRuns: 50 },
    )
    for (let number = 0; number < 200; number += 1) {
      for (const { request } of bench.exchanges(`room-${number}`))
        expect(request.target).toMatch(`/r/room-${number}/`)
      bench.rooms.delete(`room-${number}`)
    }
  })

  it('are reached at both addresses that localhost can mean, where the machine has both', async () => {
    const has6 = Object.values(networkInterfaces()).some((all) =>
      all?.some(({ address }) => address === '::1'),
    )
    const port = new URL(bench.origin).port
    for (const host of ['127.0.0.1', ...(has6 ? ['[::1]'] : [])])
      expect((await fetch(`http://${host}:${port}/r/demo/tiny/items/1`)).status).toBe(200)
  })

  it('are answered with 404 when they do not exist', async () => {
    expect((await fetch(url('items/1', 'nowhere'))).status).toBe(404)
  })
})
