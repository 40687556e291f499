// Every kind of bad input to every operation of every simulator: the service's own error, never a 5xx, never a
// stack trace, always recorded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Operation } from './core/simulator.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const expired = `${part({ alg: 'RS256', typ: 'at+jwt', kid: 'A' })}.${part({ iss: 'x', aud: 'nhn:kjernejournal', exp: 1 })}.c2ln`
const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Named ways to be wrong; the body is left out where the method takes none. */
interface BadInput {
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly method?: string
  /** In the places of a path. */
  readonly id?: string
  readonly query?: string
}

const kinds: Readonly<Record<string, BadInput>> = {
  'malformed JSON': { headers: json, body: '{"fnr": "1311' },
  'JSON that is no object': { headers: json, body: '[null, 1, "x"]' },
  'deeply nested JSON': { headers: json, body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  'a wrong content type': { headers: { 'content-type': 'text/plain' }, body: 'hello' },
  'no content type': { headers: { 'content-type': '' }, body: 'hello' },
  'unknown members': { headers: json, body: '{"__proto__": {"x": 1}, "constructor": 1, "unknown": true}' },
  'a repeated form parameter': {
    headers: form,
    body: 'client_id=a&client_id=b&grant_type=x&grant_type=y&code=1&code=2',
  },
  'a form that is not UTF-8': { headers: form, body: 'client_id=%ff%fe&scope=%00' },
  'a broken bearer token': { headers: { ...json, authorization: 'Bearer not.a.token' }, body: '{}' },
  'an expired token': { headers: { ...json, authorization: `DPoP ${expired}`, dpop: expired }, body: '{}' },
  'a token of another scheme': { headers: { ...json, authorization: 'Negotiate ####' }, body: '{}' },
  'a wrong method': { method: 'DELETE' },
  'a method nobody has': { method: 'PROPFIND' },
  'an oversized body': { headers: json, body: `"${'x'.repeat(1_100_000)}"` },
  'a strange language and cookies': {
    headers: { ...form, cookie: 'a=b; =; %%%', 'accept-language': '¤,;q=x' },
    body: '',
  },
  'an identifier that nobody has': { headers: form, body: '', id: '999999999', query: '' },
  'an identifier of another kind': { headers: form, body: 'a=1', id: '-', query: '?id=-&q=' },
  'a form with empty fields': {
    headers: { ...form, accept: 'text/html' },
    body: 'id=&client_id=&pid=&fodselsnummer=&organisasjonsnummer=&hva=',
    id: 'x',
    query: '?id=&pid=&hprnummer=&person=&organisasjonsnummer=',
  },
}

describe('bad input', () => {
  let world: TestWorld
  const operations: Operation[] = []

  beforeAll(async () => {
    world = await openWorld()
    for (const { operations: table } of world.demo.simulators) operations.push(...table)
  })
  afterAll(() => world.close())

  const journal = () => world.demo.journal
  function lastExchange(): { readonly explanation?: unknown } | undefined {
    const [last = '{}'] = journal().lines(journal().head().events - 1, 1)
    return JSON.parse(last)
  }

  async function send(operation: Operation, kind: string) {
    const { headers = {}, body, method = operation.method, id = "x'%22%3Cb%3E", query } = kinds[kind] ?? {}
    const path = operation.path.replace(/:[a-zA-Z]+/g, id).replace(/\/\*\w+$/, '/x')
    const response = await fetch(`${world.origin}/r/demo${path}${query ?? '?q=%00&lang=xx&page=-1'}`, {
      method,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
      ),
      redirect: 'manual',
      ...(body !== undefined && method !== 'GET' && { body }),
    })
    return { status: response.status, text: await response.text() }
  }

  for (const kind of Object.keys(kinds))
    it(`of the kind «${kind}» is answered by every operation without a 5xx, recorded, and explained`, async () => {
      expect(operations.length).toBeGreaterThan(40)
      const wrong: string[] = []
      for (const operation of operations) {
        const before = journal().counters().exchanges ?? 0
        const { status, text } = await send(operation, kind)
        const said = `${operation.method} ${operation.path}: ${status}`
        if (status >= 500 || status === 0) wrong.push(said)
        if (/node_modules|\bat .+\.(?:ts|js):\d+/.test(text)) wrong.push(`${said} shows a stack`)
        if ((journal().counters().exchanges ?? 0) <= before) wrong.push(`${said} was not recorded`)
        const recorded = lastExchange()
        if (status >= 400 && recorded?.explanation === undefined) wrong.push(`${said} was not explained`)
      }
      expect(wrong).toEqual([])
      expect(world.problems).toEqual([])
    })

  const REAL = '15077530077'
  const pages: readonly (readonly [path: string, form?: Record<string, string>])[] = [
    ['/altinn/ny', { hva: 'person', aktor: 'radmann', fodselsnummer: REAL, etternavn: 'Hansen' }],
    ['/kjernejournal/nhn/postkasse', { fra: 'a@b.no', emne: 'Hei', tekst: `Pasient ${REAL}` }],
    [`/kjernejournal/innbygger/logg?innbygger=${REAL}`],
    [`/hpr?hprnummer=${REAL}`],
    [`/krr?person=${REAL}`],
    [`/selvbetjening?x=${REAL}`],
    [`/epj?x=${REAL}`],
  ]
  it.each(pages)(
    'that may be a real person’s number says on %s what to do, in the reader’s language',
    async (path, values) => {
      for (const [language, said] of [
        ['nb', 'Bruk personene i rommet, som er oppdiktet'],
        ['en', 'Use the people of the room, who are made up'],
      ] as const) {
        const answer = await fetch(`${world.origin}/r/demo${path}`, {
          headers: { 'accept-language': language, accept: 'text/html', origin: world.origin },
          ...(values && { method: 'POST', body: new URLSearchParams(values) }),
        })
        expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(said)])
      }
    },
  )

  it('to an address with nothing to open shows a person a page and the way on, whichever service it is', async () => {
    const folders = operations.map(({ path }) => path.replace(/\/:.*|\/[^/]*$/, ''))
    const strays = [...new Set(folders)].map((folder) => `${folder}/no/such/address/here`)
    const opened = operations
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => path.replace(/:\w+$/, ':'))
    const isOpened = (path: string) => opened.includes(path) || opened.includes(path.replace(/[^/]+$/, ':'))
    const closed = operations.map(({ path }) => path).filter((path) => !path.includes(':') && !isOpened(path))
    for (const path of [...strays, ...closed]) {
      const page = await fetch(`${world.origin}/r/demo${path}`, {
        headers: { accept: 'text/html', 'accept-language': 'nb' },
        redirect: 'manual',
      })
      expect([path, page.status]).toEqual([path, closed.includes(path) ? 405 : 404])
      expect([path, page.headers.get('content-type')]).toEqual([path, 'text/html; charset=utf-8'])
      expect([path, await page.text()]).toEqual([path, expect.stringContaining('href="/r/demo')])
    }
  })

  it.each(['/helseid/connect/authorise', '/ttt/x'])(
    'to %s, where HelseID has nothing, gives a program an empty answer',
    async (path) => {
      const answer = await fetch(`${world.origin}/r/demo${path}`, { headers: { accept: 'application/json' } })
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    },
  )

  it('to rooms and clients that do not exist is refused', async () => {
    expect((await fetch(`${world.origin}/r/nowhere/helseid/connect/token`, { method: 'POST' })).status).toBe(
      404,
    )
    expect((await fetch(`${world.origin}/r/../../etc/passwd`)).status).toBe(404)
    expect((await fetch(`${world.origin}/r/demo/assets/helseid/..%2findex.ts`)).status).toBe(404)
    expect((await fetch(`${world.origin}/r/demo/assets/..%2f..%2fpackage.json/x`)).status).toBe(404)
    const unknown = await fetch(`${world.origin}/r/demo/helseid/connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'nobody', grant_type: 'client_credentials' }),
    })
    expect([unknown.status, ((await unknown.json()) as { error: string }).error]).toEqual([
      400,
      'invalid_client',
    ])
  })
})
