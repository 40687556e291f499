import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readChain } from '#simulators/core/journal/chain.ts'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'
import { readHar } from './har-file.ts'
import { importHar } from './import-har.ts'

const out = mkdtempSync(join(tmpdir(), 'har-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

interface Call {
  readonly at?: string
  readonly method?: string
  readonly url: string
  readonly headers?: readonly { name: string; value: string }[]
  readonly body?: string
  readonly status?: number
  readonly answer?: string
}

const har = (...calls: readonly Call[]) =>
  JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'proxy', version: '1' },
      entries: calls.map((call) => ({
        startedDateTime: call.at ?? '2026-03-02T10:00:00.000+01:00',
        time: 3,
        request: {
          method: call.method ?? 'POST',
          url: call.url,
          httpVersion: 'HTTP/1.1',
          headers: call.headers ?? [],
          ...(call.body !== undefined && { postData: { mimeType: 'x', text: call.body } }),
        },
        response: { status: call.status ?? 200, headers: [], content: { text: call.answer ?? '' } },
      })),
    },
  })

let files = 0
function imported(text: string, addresses: Parameters<typeof importHar>[0]['addresses'] = []) {
  files += 1
  const journalFile = join(out, `${files}.jsonl`)
  const mark = { kind: 'note', data: {} }
  const outcome = importHar({ entries: readHar(text), journalFile, addresses, began: mark, ended: mark })
  const journal = readFileSync(journalFile, 'utf8')
  const chain = readChain(journal)
  expect(chain.brokenAt).toBeUndefined()
  return { ...outcome, journal, exchanges: chain.events.filter((event) => event.type === 'exchange') }
}

describe('a HAR', () => {
  it('is placed by address: a room’s, the real test environment’s, or one that the user names', () => {
    const { exchanges, left } = imported(
      har(
        { url: 'http://localhost:4400/r/demo/helseid/connect/par' },
        { url: 'https://api.st1.kjernejournal-test.no:8000/v1/helseindikator' },
        { method: 'GET', url: 'https://st1.kjernejournal-test.no/hpp-webapp/hentpasient.html?x=1' },
        { url: 'https://proxy.example/sts/connect/token' },
        { url: 'https://proxy.example/sts/connect/nothing' },
        { url: 'https://elsewhere.example/v1/helseindikator' },
      ),
      [['helseid', 'https://proxy.example/sts/']],
    )
    expect(exchanges.map(({ operation }) => operation)).toEqual([
      'helseid.par',
      'kjernejournal.helseindikator',
      'kjernejournal.open-portal',
      'helseid.token',
      'helseid.unknown',
    ])
    expect(left).toBe(1)
    expect(exchanges[1]?.facts).toMatchObject({ origin: 'https://api.st1.kjernejournal-test.no:8000' })
  })

  it('is put in order of time, at its own time', () => {
    const { exchanges } = imported(
      har(
        { at: '2026-03-02T12:00:00.000Z', url: 'http://x/r/demo/helseid/connect/token' },
        { at: '2026-03-02T10:00:00.000+01:00', url: 'http://x/r/demo/helseid/connect/par' },
      ),
    )
    expect(exchanges.map(({ operation, at }) => [operation, at])).toEqual([
      ['helseid.par', '2026-03-02T09:00:00.000Z'],
      ['helseid.token', '2026-03-02T12:00:00.000Z'],
    ])
  })

  it('loses its secrets and living persons’ numbers on the way in', () => {
    const living = Array.from({ length: 1_000 }, (_, n) => `010170${String(n).padStart(5, '0')}`).find(
      isRealPid,
    )
    const form = [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }]
    const { journal } = imported(
      har({
        url: 'http://x/r/demo/helseid/connect/token',
        headers: [...form, { name: 'Cookie', value: 'sid=canary-cookie' }],
        body: `grant_type=refresh_token&refresh_token=canary-refresh&x=${living}`,
        answer: JSON.stringify({ refresh_token: 'canary-new', note: living }),
      }),
    )
    for (const secret of ['canary-cookie', 'canary-refresh', 'canary-new', String(living)])
      expect(journal).not.toContain(secret)
  })

  it('loses them also where the file leaves out what kind of body it is, or gives a form as its fields', () => {
    const url = 'http://x/r/demo/helseid/connect/token'
    const as = (postData: object) => {
      const file = JSON.parse(har({ url }))
      Object.assign(file.log.entries[0].request, { headers: [], postData })
      return imported(JSON.stringify(file))
    }
    const fields = [
      { name: 'grant_type', value: 'refresh_token' },
      { name: 'refresh_token', value: 'canary-refresh' },
    ]
    for (const postData of [
      { text: 'grant_type=refresh_token&refresh_token=canary-refresh' },
      { text: 'refresh_token=canary-refresh', mimeType: 'application/x-www-form-urlencoded' },
      { params: fields, mimeType: 'application/x-www-form-urlencoded' },
      { params: fields },
    ]) {
      const { journal } = as(postData)
      expect(journal).toContain('refresh_token=secret:refresh_token:')
      expect(journal).not.toContain('canary')
    }
  })

  it('loses them however a recorder writes cookies, names of headers, base64 and pages', () => {
    const url = 'http://x/r/demo/helseid/connect/token'
    const canary = 'canary-1234567890-abcdef'
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const page = `<input value='${canary}' name=code><script>var refresh_token = "${canary}"</script>`
    for (const change of [
      { request: { headers: [{ name: 'Authorization ', value: `Bearer ${canary}` }] } },
      { request: { headers: [{ name: ' Cookie', value: `sid=${canary}` }] } },
      { response: { headers: [{ name: 'Set-Cookie', value: `a=${canary}; Path=/\nb=${canary}` }] } },
      { response: { headers: [{ name: 'Set-Cookie', value: `a=${canary}; Path=/, b=${canary}` }] } },
      { request: { postData: { text: base64(`token=${canary}`), encoding: 'base64' } } },
      { request: { postData: { text: base64(`refresh_token=${canary}`), encoding: 'BASE64' } } },
      { response: { content: { mimeType: 'text/html', text: page } } },
      { response: { content: { mimeType: 'text/html', text: base64(page), encoding: 'Base64' } } },
    ]) {
      const file = JSON.parse(har({ url }))
      for (const [side, members] of Object.entries(change)) Object.assign(file.log.entries[0][side], members)
      const { journal } = imported(JSON.stringify(file))
      const leaks = journal.includes(canary) || journal.includes(base64(canary).slice(4, 24))
      expect({ change, leaks, told: journal.includes('secret:') }).toEqual({
        change,
        leaks: false,
        told: true,
      })
    }
  })

  it('keeps one cookie whole, date and all', () => {
    const file = JSON.parse(har({ url: 'http://x/r/demo/helseid/connect/token' }))
    const value = 'a=canary; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/'
    file.log.entries[0].response.headers = [{ name: 'Set-Cookie', value }]
    const { exchanges } = imported(JSON.stringify(file))
    expect(exchanges[0]?.response?.headers).toEqual([
      [
        'set-cookie',
        expect.stringMatching(/^a=secret:cookie:\w{16}; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=\/$/),
      ],
    ])
  })

  it('is read with the byte order mark that some recorders put before it', () => {
    expect(readHar(`\ufeff${har({ url: 'http://x/r/demo/helseid/connect/token' })}`)).toHaveLength(1)
  })

  it('is a journal from the first call on, with marks around it and what each call does not show', () => {
    const text = har(
      { url: 'http://x/r/demo/helseid/connect/par' },
      { url: 'http://x/r/demo/helseid/connect/par' },
    )
    const { journal, notShown, exchanges } = imported(text)
    const lines = journal
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ type, at }) => [type, at])).toEqual([
      ['mark', '2026-03-02T09:00:00.000Z'],
      ['exchange', '2026-03-02T09:00:00.000Z'],
      ['exchange', '2026-03-02T09:00:00.000Z'],
      ['mark', '2026-03-02T09:00:00.000Z'],
    ])
    expect([...notShown]).toEqual([
      ['body', 2],
      ['header', 2],
    ])
    expect(exchanges[0]?.facts).toMatchObject({ recorded: 'har', notShown: 'body header' })
  })

  it('has no header of HTTP/2’s own, a form where fields are given, and a body by its hash where it is none that can be read', () => {
    const url = 'http://x/r/demo/helseid/connect/par'
    const sent = (request: object) => {
      const file = JSON.parse(har({ url }))
      Object.assign(file.log.entries[0].request, request)
      return imported(JSON.stringify(file)).exchanges[0]?.request
    }
    expect(
      sent({
        headers: [
          { name: ':method', value: 'POST' },
          { name: 'Accept', value: 'x' },
        ],
      })?.headers,
    ).toEqual([['accept', 'x']])
    const base64 = (bytes: Buffer) => ({ postData: { text: bytes.toString('base64'), encoding: 'base64' } })
    expect(sent(base64(Buffer.from([0xff, 0xfe])))?.body).toMatchObject({ bytes: 2, omitted: 'binary' })
    expect(sent(base64(Buffer.alloc(1024 * 1024 + 1, 'a')))?.body).toMatchObject({ omitted: 'too-large' })
    expect(sent(base64(Buffer.alloc(1024 * 1024, 'a')))?.body).toHaveProperty('text')
    const json = { text: 'a=1 {"refresh_token":"x"}', mimeType: 'application/json' }
    expect(sent({ postData: json })?.body).toMatchObject({ text: expect.stringMatching(/^a=1 \{/) })
  })

  it('loses a living person’s number in the address that a call went to, and a token in where its answer leads', () => {
    const living = Array.from({ length: 1_000 }, (_, n) => `010170${String(n).padStart(5, '0')}`).find(
      isRealPid,
    )
    const file = JSON.parse(har({ url: `https://a${living}.example/sts/connect/par` }))
    file.log.entries[0].response.headers = [
      { name: 'Location', value: '/x?access_token=canary-of-a-token-0123' },
    ]
    const { journal } = imported(JSON.stringify(file), [['helseid', `https://a${living}.example/sts/`]])
    expect(journal).toContain('helseid.par')
    expect(journal).not.toContain(String(living))
    expect(journal).not.toContain('canary')
  })

  it('with a call that was never answered says so', () => {
    const { exchanges } = imported(har({ url: 'http://x/r/demo/helseid/connect/token', status: 0 }))
    expect(exchanges[0]).toMatchObject({ aborted: true })
    expect(exchanges[0]).not.toHaveProperty('response')
  })

  it('of a browser is read past what is no call to a service: pictures in the page, sockets, extensions', () => {
    const ours = {
      url: 'http://localhost:4400/r/run/helseid/.well-known/openid-configuration',
      method: 'GET',
    }
    const others = [
      `data:image/png;base64,${'A'.repeat(100_000)}`,
      'wss://localhost:4400/r/run/helseid/connect/token',
      'ws://localhost:4400/r/run/helseid/connect/token',
      'blob:http://localhost:4400/r/run/helseid/connect/token',
      'chrome-extension://abcdef/r/run/helseid/connect/token',
      'javascript:alert(1)',
      'about:blank',
      'localhost:443',
    ].map((url) => ({ url }))
    const answeredOddly = [
      { url: 'http://239.255.255.250/', method: 'M-SEARCH' },
      { url: 'http://x/', status: 999 },
    ]
    const { taken, left, exchanges } = imported(har(...others, ours, ...answeredOddly))
    expect({ taken, left }).toEqual({ taken: 1, left: 10 })
    expect(exchanges.map(({ operation }) => operation)).toEqual(['helseid.metadata'])
  })

  it('may say null, or nothing, of what there was none of', () => {
    const call = { startedDateTime: '2026-03-02T10:00:00Z', comment: null, timings: null, cache: null }
    const url = 'http://localhost:4400/r/run/helseid/connect/token'
    const headers = [{ name: 'x-empty' }, { name: 'x-null', value: null }]
    const body = { mimeType: null, text: null, encoding: null, params: null }
    const request = { method: 'POST', url, headers, postData: body, bodySize: null, cookies: null }
    const entries = [
      { ...call, request, response: { status: 200, headers: null, content: body } },
      { ...call, request: { ...request, headers: null, postData: null }, response: null },
      { ...call, request: { method: 'POST', url } },
      { ...call, request, response: { status: -1, content: null } },
    ]
    const { exchanges } = imported(JSON.stringify({ log: { pages: null, entries } }))
    expect(exchanges.map(({ aborted, response }) => [response?.status, aborted])).toEqual([
      [200, undefined],
      [undefined, true],
      [undefined, true],
      [undefined, true],
    ])
    expect(exchanges[0]?.request).toMatchObject({
      headers: [
        ['x-empty', ''],
        ['x-null', ''],
      ],
    })
  })

  it('that is none, or broken, is refused with the place', () => {
    for (const text of ['', '{', Buffer.from('{}', 'utf16le').toString()])
      expect(() => readHar(text)).toThrow('this is no HAR file: it is not JSON in UTF-8')
    expect(() => readHar('{"log":{}}')).toThrow('log.entries')
    for (const url of ['', '/r/run/helseid', 'http://exa mple/'])
      expect(() => readHar(har({ url }))).toThrow('log.entries.0: request.url')
    for (const status of [-2, 1000, 200.5])
      expect(() => readHar(har({ url: 'http://x/', status }))).toThrow('response.status')
    expect(() => readHar(har({ url: 'http://x/', at: 'yesterday' }))).toThrow('startedDateTime')
    expect(() => readHar(har({ url: 'http://x/', method: 'GET\r\nX' }))).toThrow('request.method')
    expect(() => readHar(har({ url: `http://x/${'a'.repeat(20_000)}` }))).toThrow('request.url')
    expect(() => readHar('['.repeat(200_000))).toThrow('no HAR file')
  })
})
