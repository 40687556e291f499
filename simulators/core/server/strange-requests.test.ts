import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBench, REAL_PID, type TestBench } from '../fixture/bench.ts'
import { rawGet } from '../fixture/raw-calls.ts'

let bench: TestBench
beforeAll(async () => {
  bench = await openTestBench()
})
afterAll(() => bench.close())

const get = (target: string, headers: readonly string[] = [], host = 'localhost', origin = bench.origin) =>
  rawGet(origin, target, headers, host)

describe('requests that nobody should send', () => {
  it.each([
    '//[',
    '//a:b',
    '/assets/%zz',
    '/r/demo//[',
    '/r/demo//a:b:c',
    '/r/demo/assets/%zz/x',
    '/r/demo/tiny/%zz',
    '/r/demo/nowhere',
  ])('%s is answered with a 4xx, without a stack trace', async (target) => {
    const answer = await get(target)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).not.toMatch(/node_modules|Cannot GET|<pre>/)
    expect(bench.problems).toEqual([])
  })

  it('below a room are recorded, also with a path that a URL parser would refuse', async () => {
    const before = bench.exchanges().length
    await get('/r/demo//[')
    expect(bench.exchanges().slice(before)).toMatchObject([
      { request: { target: '/r/demo//[' }, response: { status: 404 } },
    ])
  })

  it('for what is not there are recorded with a reason, below a simulator and beside all of them', async () => {
    for (const path of ['/r/demo/tiny/nowhere', '/r/demo/nowhere']) {
      await get(path)
      expect(bench.exchanges().at(-1)).toMatchObject({
        request: { target: path },
        explanation: { reason: 'There is nothing at this address', at: 'path' },
      })
    }
  })

  it('for what is nearly there are recorded with what was meant, below a simulator and beside all of them', async () => {
    for (const path of ['/r/demo/tiny/api/greet?q=1', '/r/demo/Greet/']) {
      await get(path)
      expect(bench.exchanges().at(-1)).toMatchObject({ explanation: { expected: '/r/demo/tiny/greet' } })
    }
  })

  it('beside all simulators are answered with what is like them, of this room alone', async () => {
    const body = async (path: string) => JSON.parse((await get(path)).split('\r\n\r\n')[1] ?? '')
    expect(await body('/r/demo/Greet')).toEqual({
      error: expect.stringContaining('nothing here'),
      like: ['/r/demo/tiny/greet'],
    })
    expect(await body('/r/demo/nowhere')).toEqual({ error: expect.stringContaining('nothing here') })
  })

  it.each([
    ['/r/demo/tiny/items/%ZZ', '%ZZ'],
    ['/r/demo/tiny/items/%C3%A5%20%', '%'],
    ['/r/demo/tiny/items/a%E0%A4%A?q=%25', '%E0%A4'],
  ])(
    '%s, whose path cannot be decoded, are recorded with what is wrong and where',
    async (target, actual) => {
      const answer = await get(target)
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer).toContain('The path is not percent-encoded UTF-8.')
      expect(bench.exchanges().at(-1)).toMatchObject({
        simulator: 'tiny',
        operation: 'tiny.unknown',
        explanation: { reason: 'The path is not percent-encoded UTF-8', at: 'path', actual },
      })
    },
  )

  it('where only programs call show a person what lies below, and stay 404', async () => {
    for (const path of ['/r/demo/tiny', '/r/demo/tiny/', '/r/demo/tiny/items']) {
      const page = await get(path, ['Accept: text/html', 'Accept-Language: en'])
      expect(page).toMatch(/^HTTP\/1\.1 404 /)
      expect(page).toContain('/r/demo/tiny/items/:id')
    }
    expect(await get('/r/demo/tiny')).toContain('{"error":"not here"}')
  })

  it('where there is nothing show a person the nearest that there is', async () => {
    for (const [path, nearest] of [
      ['/r/demo/tiny/nothing', '/r/demo/tiny'],
      ['/r/demo/tiny/never/ever', '/r/demo/tiny/never'],
      ['/r/demo/tiny/greet/x', '/r/demo/tiny'],
    ] as const) {
      const page = await get(path, ['Accept: text/html', 'Accept-Language: nb'])
      expect(page).toMatch(/^HTTP\/1\.1 404 /)
      expect(page).toContain('Siden finnes ikke')
      expect(page).toContain(`<a class="ds-link tb-mono" href="${nearest}">`)
    }
    expect(await get('/r/demo/tiny/nothing')).toContain('{"error":"not here"}')
  })

  it('where something is sent to show a person what, and stay 405', async () => {
    const page = await get('/r/demo/tiny/greet', ['Accept: text/html', 'Accept-Language: en'])
    expect(page).toMatch(/^HTTP\/1\.1 405 [\s\S]*^allow: POST\r$/im)
    expect(page).toMatch(/POST<\/span> <span class="tb-mono">\/r\/demo\/tiny\/greet</)
    expect(await get('/r/demo/tiny/greet')).toContain('{"error":"not so"}')
  })

  it('with a method that the address does not take are recorded with those it takes', async () => {
    await fetch(`${bench.origin}/r/demo/tiny/greet`)
    expect(bench.exchanges().at(-1)).toMatchObject({
      response: { status: 405 },
      explanation: { at: 'method', expected: 'POST', actual: 'GET' },
    })
  })

  it('that a browser makes before a script of another origin may call are told of by name', async () => {
    const preflight = { origin: 'https://epj.example', 'access-control-request-method': 'POST' }
    await fetch(`${bench.origin}/r/demo/tiny/greet`, { method: 'OPTIONS', headers: preflight })
    const { explanation } = bench.exchanges().at(-1) ?? {}
    expect(explanation).toMatchObject({ at: 'header.origin' })
    expect(explanation?.reason).toMatch(/^A browser asks .*CORS/)
  })

  it.each([
    ['Java', ['Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2']],
    [
      'Delphi',
      [
        'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'User-Agent: Mozilla/3.0 (compatible; Indy Library)',
      ],
    ],
  ])('from %s are a program’s, though it says by itself that it takes HTML', async (_from, sent) => {
    for (const path of ['/r/demo/tiny/nothing', '/r/demo/nowhere', '/r/nowhere'])
      expect(await get(path, sent)).toContain('{"error":')
    const { port } = new URL(bench.origin)
    expect(await get('/r/demo/tiny/items/1', sent, `127.0.0.1:${port}`)).toContain('{"id":"1"}')
  })

  it('with a compressed body are told that nobody unpacks it', async () => {
    const send = (encoding: string, path = 'greet') =>
      fetch(`${bench.origin}/r/demo/tiny/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: gzipSync('{"name":"Kari"}'),
      })
    for (const encoding of ['gzip', 'br', 'identity, gzip']) {
      const answer = await send(encoding)
      expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity'])
      expect(bench.exchanges().at(-1)).toMatchObject({
        explanation: { at: 'header.content-encoding', expected: 'missing', actual: encoding },
      })
    }
    expect((await send('identity')).status).toBe(400)
  })

  it('for a page under the other name of this machine are sent to the name that the addresses have', async () => {
    const { host, port } = new URL(bench.origin)
    const browser = ['Accept: text/html', 'User-Agent: Mozilla/5.0 (X11; Linux x86_64)']
    const page = await get('/r/demo/tiny/items/1?a=b', browser, `127.0.0.1:${port}`)
    expect(page).toMatch(/^HTTP\/1\.1 307 /)
    expect(page).toMatch(new RegExp(`^location: http://${host}/r/demo/tiny/items/1\\?a=b\r$`, 'im'))
  })

  it('never turn the language link into one to another site', async () => {
    expect(await get('//evil.example/x')).not.toMatch(/href="\/\//)
    expect(await get('/\\evil.example/x')).not.toMatch(/href="\/[/\\]/)
  })

  it('with the whole address in the request line are served (RFC 9112 section 3.2.2)', async () => {
    const answer = await get(`${bench.origin}/r/demo/`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    const before = bench.exchanges().length
    // The address goes first, whatever Host says; one with somebody's name and password is no address of ours.
    const foreign = await get('http://evil.example:4400/r/demo/tiny/page')
    expect(foreign).toMatch(/^HTTP\/1\.1 403 /)
    expect(foreign).toContain('Testbenk does not know the name')
    expect(await get('HTTP://localhost@evil.example/r/demo/tiny/page')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await get('http:///r/demo/tiny/page')).toMatch(/^HTTP\/1\.1 400 /)
    expect(bench.exchanges()).toHaveLength(before)
  })

  it('by a name that another site has made point here are told how to allow it, and see nothing of a room', async () => {
    const before = bench.exchanges().length
    const page = await get('/r/demo/', ['Accept: text/html'], 'evil.example:4400')
    expect(page).toMatch(/^HTTP\/1\.1 403 /)
    expect(page).toContain('--allow-host evil.example')
    const call = await get('/r/demo/tiny/page', ['Origin: http://evil.example:4400'], 'evil.example:4400')
    expect(call).toMatch(/^HTTP\/1\.1 403 /)
    expect(call).toContain('"error":"Testbenk does not know the name')
    expect(bench.exchanges()).toHaveLength(before)
    for (const [target, host] of [
      ['/rooms', 'evil.example'],
      ['http://evil.example/rooms', 'localhost'],
      ['/rooms', 'testbenk'],
    ] as const)
      expect(await get(target, [], host, bench.control)).toMatch(/^HTTP\/1\.1 403 /)
    for (const [target, host] of [
      [`${bench.control}/rooms`, 'localhost'],
      ['/rooms', '[::1]:4401'],
    ] as const)
      expect(await get(target, [], host, bench.control)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await get('/r/demo/', [], 'testbenk:4400')).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each([
    ['with two Hosts, both ours', 'localhost', ['Host: localhost']],
    ['with two Hosts, one foreign', 'localhost', ['Host: evil.example']],
    ['with a Host that is none', 'localhost#', []],
  ])('%s are answered 400, and reach no room (RFC 9112 section 3.2)', async (_what, host, more) => {
    const before = bench.exchanges().length
    const answer = await get('/r/demo/tiny/page', more, host)
    expect(answer).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*"error":"The header Host cannot be read, or there is more than one\."/,
    )
    expect(bench.exchanges()).toHaveLength(before)
  })

  it('with a living person’s number in a header are refused, and the number is not kept', async () => {
    const before = bench.exchanges().length
    const answer = await get('/r/demo/tiny/page', [`X-EVENT-ID: ${REAL_PID}`, `User-Agent: EPJ ${REAL_PID}`])
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(JSON.stringify(bench.exchanges().slice(before))).not.toContain(REAL_PID)
  })

  it('with more parameters than anybody needs are refused, in the address and in a form', async () => {
    const many = (count: number) => 'a&'.repeat(count)
    const inAddress = (count: number) => get(`/r/demo/tiny/items/x?${many(count)}`)
    const inForm = (count: number) =>
      fetch(`${bench.origin}/r/demo/tiny/form`, { method: 'POST', body: new URLSearchParams(many(count)) })
    expect(await inAddress(1_000)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await inAddress(1_001)).toMatch(/^HTTP\/1\.1 400 /)
    expect(bench.exchanges().at(-1)).toMatchObject({ explanation: { at: 'query', actual: '1001' } })
    expect((await inForm(1_000)).status).toBe(200)
    expect((await inForm(1_001)).status).toBe(400)
    expect(bench.exchanges().at(-1)).toMatchObject({ explanation: { at: 'body', actual: '1001' } })
  })

  it('by a name that is not the control API’s are told which it was, an empty one too', async () => {
    for (const name of ['evil.example', ''])
      expect(await get('/rooms', [], name, bench.control)).toMatch(
        new RegExp(`^HTTP/1\\.1 403 [\\s\\S]*by the name «${name}»: on this machine it is localhost`),
      )
  })
})
