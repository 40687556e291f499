import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestBench, REAL_PID, type TestBench } from '../fixture/bench.ts'
import { readChain } from '../journal/chain.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openTestBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.rooms.get('demo')?.reset())

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${bench.control}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

const marks = () =>
  (bench.rooms.get('demo')?.journal.lines(0, 100) ?? [])
    .map((line) => JSON.parse(line))
    .flatMap(({ type, kind }) => (type === 'mark' ? [kind] : []))

describe('the control API', () => {
  it('tells that it is well', async () => {
    expect(await call('GET', '/health')).toEqual({
      status: 200,
      body: { status: 'ok', version: 'test', rooms: 1 },
    })
  })

  it('closes no connection that a run comes back to after an action of five seconds', async () => {
    const { headers } = await fetch(`${bench.control}/health`)
    expect(headers.get('keep-alive')).toBe('timeout=65')
  })

  it('creates, lists, resets and deletes rooms; demo stays', async () => {
    const created = await call('POST', '/rooms', { name: 'kurs', seed: 's', profile: 'lenient' })
    expect(created).toMatchObject({ status: 201, body: { name: 'kurs', seed: 's', profile: 'lenient' } })
    expect(created.body.addresses.helseid).toBe(`${bench.origin}/r/kurs/helseid`)
    expect((await call('POST', '/rooms', { name: 'kurs' })).status).toBe(409)
    expect((await call('GET', '/rooms')).body.rooms.map(({ name }: { name: string }) => name)).toEqual([
      'demo',
      'kurs',
    ])
    await fetch(`${bench.origin}/r/kurs/tiny/items/1`)
    expect((await call('GET', '/rooms/kurs')).body.journal.exchanges).toBe(1)
    expect((await call('POST', '/rooms/kurs/reset')).body.journal.events).toBe(0)
    expect((await call('DELETE', '/rooms/kurs')).status).toBe(204)
    expect((await call('GET', '/rooms/kurs')).status).toBe(404)
    expect((await call('DELETE', '/rooms/demo')).status).toBe(409)
  })

  it('neither resets nor deletes a room in which a run is recorded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recorded-'))
    const journalFile = join(folder, 'events.jsonl')
    const room = bench.rooms.create({ name: 'run', journalFile })
    try {
      room.journal.append({ type: 'mark', kind: 'note', data: {} })
      const refused = { status: 409, body: { error: 'a run is recorded in the room «run»' } }
      expect(await call('POST', '/rooms/run/reset')).toEqual(refused)
      expect(await call('DELETE', '/rooms/run')).toEqual(refused)
      room.journal.append({ type: 'mark', kind: 'note', data: {} })
      expect(readChain(readFileSync(journalFile, 'utf8'))).toMatchObject({
        hash: room.journal.head().hash,
        events: [{ seq: 1 }, { seq: 2 }],
      })
    } finally {
      bench.rooms.delete('run')
      rmSync(folder, { recursive: true })
    }
  })

  it('names no room by a living person’s number, which would stand in every address', async () => {
    const refused = await call('POST', '/rooms', { name: REAL_PID })
    expect(refused).toMatchObject({ status: 400, body: { error: expect.not.stringContaining(REAL_PID) } })
    expect(bench.rooms.get(REAL_PID)).toBeUndefined()
  })

  it('reads the journal from a number, with exact counters and a chain that holds', async () => {
    for (const item of [1, 2, 3]) await fetch(`${bench.origin}/r/demo/tiny/items/${item}`)
    const { body } = await call('GET', '/rooms/demo/journal?after=1&limit=1')
    expect(body.events.map(({ seq }: { seq: number }) => seq)).toEqual([2])
    expect(body.counters.byOperation).toEqual({ 'tiny.item': { count: 3, failed: 0 } })
    const all = await call('GET', '/rooms/demo/journal')
    expect(
      readChain(all.body.events.map((event: unknown) => JSON.stringify(event)).join('\n')).brokenAt,
    ).toBeUndefined()
  })

  it('tells how its process fares, and sees its loop held up', async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 25))
    await call('GET', '/process')
    await pause()
    const until = performance.now() + 80
    while (performance.now() < until);
    await pause()
    const { body } = await call('GET', '/process')
    expect(body.loop.delayMs.max).toBeGreaterThan(30)
    expect(body.loop.utilisation).toBeGreaterThan(0.3)
    expect(body).toMatchObject({ pid: process.pid, rssBytes: expect.any(Number) })
  })

  it('writes a mark down without the secrets in its texts', async () => {
    const log = 'POST /connect/token grant_type=refresh_token&refresh_token=never-to-be-seen'
    const data = {
      seen: { log, message: 'Logget inn', icon: 2 },
      problem: '{"client_secret":"nor-this-one"}',
    }
    expect(await call('POST', '/rooms/demo/marks', { kind: 'note', data })).toMatchObject({ status: 201 })
    const [line = ''] = bench.rooms.get('demo')?.journal.lines(0, 1) ?? []
    expect(line).toMatch(/grant_type=refresh_token&refresh_token=secret:refresh_token:[0-9a-f]{16}"/)
    expect(line).toMatch(/client_secret\\":\\"secret:/)
    expect(JSON.parse(line).data.seen).toMatchObject({ message: 'Logget inn', icon: 2 })
    expect(line).not.toMatch(/never-to-be-seen|nor-this-one/)
  })

  it('takes no mark that nests deeper than can be written down', async () => {
    // Put together by hand: no writer of JSON comes to its end.
    const body = `{"kind":"note","data":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${bench.control}/rooms/demo/marks`, { method: 'POST', headers, body })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'body: nests deeper than 100 levels' },
    ])
    expect(bench.problems).toEqual([])
  })

  it('takes no mark with a living person’s number', async () => {
    const mark = { kind: 'note', data: { text: `Patient ${REAL_PID}` } }
    expect(await call('POST', '/rooms/demo/marks', mark)).toMatchObject({ status: 400 })
    expect(bench.rooms.get('demo')?.journal.head().events).toBe(0)
  })

  it('streams it to a hundred readers of a room at most, and answers HEAD at once', async () => {
    const path = '/rooms/demo/journal/stream'
    const leaving = new AbortController()
    const all = await Promise.all(
      Array.from({ length: 101 }, () => fetch(`${bench.control}${path}`, { signal: leaving.signal })),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([...Array(100).fill(200), 429])
    leaving.abort()
    await expect
      .poll(() => fetch(`${bench.control}${path}`, { method: 'HEAD' }).then(({ status }) => status))
      .toBe(200)
  })

  it('ends the streams of a room that is deleted', async () => {
    await call('POST', '/rooms', { name: 'kurs' })
    const streams = [
      await fetch(`${bench.control}/rooms/kurs/journal/stream`),
      await fetch(`${bench.origin}/r/kurs/live`),
    ]
    expect((await call('DELETE', '/rooms/kurs')).status).toBe(204)
    for (const stream of streams) expect(await stream.text()).toBe(': testbenk journal\n\n')
  })

  it('streams the journal: what was there, then what comes', async () => {
    await fetch(`${bench.origin}/r/demo/tiny/items/1`)
    const controller = new AbortController()
    const response = await fetch(`${bench.control}/rooms/demo/journal/stream`, { signal: controller.signal })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    let text = ''
    const reading = (async () => {
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString('utf8')
        if (text.includes('id: 2-')) return
      }
    })()
    await fetch(`${bench.origin}/r/demo/tiny/items/2`)
    await reading
    controller.abort()
    expect(text).toContain('items/1')
    expect(text).toContain('items/2')
  })

  it('freezes, sets, advances and resumes the room’s clock, and the journal follows', async () => {
    await call('POST', '/rooms/demo/clock/freeze')
    await call('POST', '/rooms/demo/clock/set', { at: '2030-01-01T12:00:00Z' })
    const { body } = await call('POST', '/rooms/demo/clock/advance', { seconds: 90 })
    expect(body).toMatchObject({ now: '2030-01-01T12:01:30.000Z', frozen: true })
    await fetch(`${bench.origin}/r/demo/tiny/items/1`)
    expect(bench.exchanges().at(-1)?.at).toBe('2030-01-01T12:01:30.000Z')
    expect((await call('GET', '/rooms/demo/clock')).body).toMatchObject({ frozen: true })
    expect((await call('POST', '/rooms/demo/clock/resume')).body.frozen).toBe(false)
    expect(marks()).toEqual(['clock', 'clock', 'clock', 'clock'])
    expect((await call('POST', '/rooms/demo/clock/stop')).status).toBe(404)
  })

  it('arms, lists and clears faults of operations that exist', async () => {
    const fault = { operation: 'tiny.item', times: 2, effect: { type: 'status', status: 429 } }
    const armed = await call('POST', '/rooms/demo/faults', fault)
    expect(armed).toMatchObject({ status: 201, body: { ...fault, hits: 0 } })
    await fetch(`${bench.origin}/r/demo/tiny/items/1`)
    expect((await call('GET', '/rooms/demo/faults')).body.faults).toMatchObject([{ hits: 1, seen: 1 }])
    expect((await call('DELETE', `/rooms/demo/faults/${armed.body.id}`)).status).toBe(204)
    expect((await call('GET', '/rooms/demo/faults')).body).toEqual({ faults: [] })
    expect(
      (await call('POST', '/rooms/demo/faults', { ...fault, operation: 'tiny.other' })).body.error,
    ).toContain('tiny.other')
  })

  it('cancels one fault or all of them, knows none of another number, and tells the journal', async () => {
    const fault = { operation: 'tiny.item', effect: { type: 'status', status: 429 } }
    const arm = async () => String((await call('POST', '/rooms/demo/faults', fault)).body.id)
    const left = async () =>
      (await call('GET', '/rooms/demo/faults')).body.faults.map(({ id }: { readonly id: string }) => id)
    const [one, two, three] = [await arm(), await arm(), await arm()]
    expect(await call('DELETE', '/rooms/demo/faults/other')).toEqual({
      status: 404,
      body: { error: 'there is no fault «other»' },
    })
    expect((await call('DELETE', `/rooms/demo/faults/${two}`)).status).toBe(204)
    expect(await left()).toEqual([one, three])
    expect((await call('DELETE', '/rooms/demo/faults')).status).toBe(204)
    expect(await left()).toEqual([])
    expect(marks()).toEqual(['fault-armed', 'fault-armed', 'fault-armed', 'fault-cleared', 'faults-cleared'])
  })

  it('takes a variant that the operation has, and names them when it is asked for another', async () => {
    const order = (operation: string, name: string) =>
      call('POST', '/rooms/demo/faults', { operation, effect: { type: 'variant', name } })
    expect((await order('tiny.item', 'odd')).status).toBe(201)
    expect(await order('tiny.item', 'od')).toMatchObject({
      status: 400,
      body: { error: 'effect.name: «tiny.item» has no variant «od»; it has odd' },
    })
    expect((await order('tiny.greet', 'odd')).body.error).toContain('it has none')
  })

  it('refuses unknown members by name, malformed JSON, other media types and unknown paths', async () => {
    const refused = await call('POST', '/rooms', { name: 'kurs', colour: 'red' })
    expect(refused).toMatchObject({ status: 400, body: { error: expect.stringContaining('colour') } })
    expect((await call('POST', '/rooms', { name: 'Not A Name' })).body.error).toContain('name')
    expect((await call('GET', '/rooms/demo/journal?after=x')).body.error).toContain('after')
    for (const limit of ['-1', '1x', 'x1', '1.5', '10001'])
      expect((await call('GET', `/rooms/demo/journal?limit=${limit}`)).body.error).toContain('limit')
    expect((await call('GET', '/rooms/demo/journal?limit=10000')).status).toBe(200)
    expect((await call('GET', '/nothing')).status).toBe(404)
    const raw = (body: string, type: string) =>
      fetch(`${bench.control}/rooms`, { method: 'POST', headers: { 'content-type': type }, body })
    const broken = await raw('{', 'application/json')
    expect(broken.status).toBe(400)
    expect(await broken.json()).toEqual({ error: 'the body is not valid JSON' })
    const proto = await raw('{"__proto__":{"name":"kurs"}}', 'application/json')
    expect([proto.status, await proto.json()]).toEqual([
      400,
      { error: 'body: there is no member «__proto__»' },
    ])
    expect((await call('POST', '/rooms', [])).body.error).toMatch(/^body: /)
    expect((await raw('name=x', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await raw(`"${'x'.repeat(1_100_000)}"`, 'application/json')).status).toBe(413)
  })

  it('tells its caller nothing of a fault of its own, and whoever runs it everything', async () => {
    const room = bench.rooms.get('demo')
    if (!room) throw new Error('there is no room demo')
    const fault = new Error('no space left on /secret/place')
    const reset = vi.spyOn(room, 'reset').mockImplementation(() => {
      throw fault
    })
    try {
      const answer = await call('POST', '/rooms/demo/reset')
      expect(answer).toEqual({ status: 500, body: { error: 'the control API failed' } })
      expect(bench.problems.splice(0)).toEqual([fault])
    } finally {
      reset.mockRestore()
    }
  })

  it('takes no calls from web pages', async () => {
    expect((await call('GET', '/rooms', undefined, { origin: 'https://example.org' })).status).toBe(403)
    expect((await call('GET', '/rooms', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await call('GET', '/rooms', undefined, { 'sec-fetch-site': 'same-site' })).status).toBe(403)
  })

  it.each(['none', 'same-origin'])('takes calls that a browser makes by itself: %s', async (site) => {
    expect((await call('GET', '/rooms', undefined, { 'sec-fetch-site': site })).status).toBe(200)
  })
})
