// Which members a recording does not show, call by call; what follows of it for verdicts is in recordings.test.ts.
import { describe, expect, it } from 'vitest'
import type { HarEntry } from './har-file.ts'
import { type NotShown, type PlacedCall, readNotShown } from './not-shown.ts'

interface Asked {
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly type?: string
  readonly bytes?: number
  readonly status?: number
  readonly answer?: unknown
  /** Of our own export. */
  readonly selected?: boolean
}

const FORM = 'application/x-www-form-urlencoded'
const TOKEN = { authorization: 'DPoP eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.', dpop: 'proof' }

function call(operation: string, asked: Asked = {}): PlacedCall {
  const { query = '', headers = {}, body, type, bytes, status = 200, answer, selected } = asked
  const entry: HarEntry = {
    startedDateTime: '2026-03-02T10:00:00Z',
    request: {
      method: 'POST',
      url: `http://x/y${query}`,
      headers: Object.entries({ host: 'x', ...headers }).map(([name, value]) => ({ name, value })),
      ...(body !== undefined && { postData: { text: body, ...(type !== undefined && { mimeType: type }) } }),
      ...(bytes !== undefined && { bodySize: bytes }),
    },
    response: {
      status,
      headers: [],
      ...(answer !== undefined && { content: { text: JSON.stringify(answer) } }),
    },
    ...(selected && { _exchange: 1 }),
  }
  return { simulator: operation.split('.')[0] ?? '', operation, entry }
}

/** Of the last of some calls. */
function missing(...calls: readonly PlacedCall[]): NotShown | undefined {
  const last = calls.at(-1)
  return last && readNotShown(calls)(last)
}
const form = (fields: Readonly<Record<string, string>>) => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': FORM },
})
const par = call('helseid.par', form({ client_id: 'x' }))

describe('the body of a call', () => {
  it.each(['helseid.par', 'helseid.token', 'kjernejournal.helseindikator', 'kjernejournal.session-create'])(
    'is missing where nobody is answered well without one: %s',
    (operation) => {
      expect(missing(call(operation, { headers: TOKEN }))).toContain('body')
      // The EPJ sent none, and was refused for it: that is its own doing.
      expect(missing(call(operation, { headers: TOKEN, status: 400, body: '' }))).not.toContain('body')
      expect(missing(call(operation, { headers: TOKEN, status: 200, body: '' }))).toContain('body')
    },
  )

  it('is missing where its length is told, and not where there was none', () => {
    const ping = (asked: Asked) =>
      missing(call('kjernejournal.ping', { ...asked, headers: { ...TOKEN, ...asked.headers } }))
    expect(ping({ bytes: 7 })).toEqual(['body'])
    expect(ping({ headers: { 'content-length': '7' } })).toEqual(['body'])
    expect(ping({ bytes: -1 })).toEqual([])
    expect(ping({ headers: { 'content-length': '0' } })).toEqual([])
  })

  it('is missing where it was written over, or cut', () => {
    const of = (body: string) => missing(call('helseid.par', { body, headers: { 'content-type': FORM } }))
    expect(of('[redacted]')).toEqual(['body'])
    expect(of(`client_id=${'x'.repeat(20_000)}…`)).toEqual(['body'])
    expect(of('(2000000 bytes, too-large, SHA-256 1f3a')).toEqual(['body'])
    expect(of('client_id=x')).toEqual([])
  })

  it('is missing with its request object, which holds what else was asked', () => {
    expect(missing(call('helseid.par', form({ client_id: 'x', request: '***' })))).toEqual(['body'])
    expect(missing(call('helseid.par', form({ client_id: 'x', scope: '***' })))).toEqual(['body.scope'])
  })

  it('has members that were written over, in JSON too, by names that can be told', () => {
    const of = (value: unknown) =>
      missing(
        call('kjernejournal.ping', {
          headers: { ...TOKEN, 'content-type': 'application/json' },
          body: JSON.stringify(value),
        }),
      )
    expect(of({ a: { b: '***' }, c: 'd' })).toEqual(['body.a.b'])
    expect(of({ '<script>': '***' })).toEqual(['body'])
    expect(of({ list: ['x', '***'] })).toEqual(['body.list.1'])
    const deep = (depth: number): unknown => (depth === 0 ? '***' : { a: deep(depth - 1) })
    expect(of(deep(10))).toEqual([`body${'.a'.repeat(10)}`])
    expect(of(deep(12))).toEqual([])
    expect(of(Array.from({ length: 2_000 }, (_, at) => (at === 1_500 ? '***' : 'x')))).toEqual([])
  })

  it('is looked at no further than a thousand fields', () => {
    const fields = (at: number) =>
      Array.from({ length: 2_000 }, (_, index) => `f${index}=${index === at ? '***' : 'x'}`)
    const of = (at: number) =>
      missing(call('helseid.par', { body: fields(at).join('&'), headers: { 'content-type': FORM } }))
    expect(of(10)).toEqual(['body.f10'])
    expect(of(1_500)).toEqual([])
  })
})

describe('a header', () => {
  it('is missing of a call that was answered well, and of others once no call has it any more', () => {
    const ping = (headers: Readonly<Record<string, string>>, status = 200) =>
      call('kjernejournal.ping', { headers, status })
    expect(missing(ping({ dpop: 'proof' }))).toEqual(['header.authorization'])
    expect(missing(ping({}), ping(TOKEN), ping({}, 401))).toEqual([])
    expect(missing(ping({}), ping({}, 401))).toEqual(['header.authorization'])
  })

  it('with a proof is missing where the token was bound to a key, or a session was got without a token', () => {
    const bound = { access_token: 'x', token_type: 'DPoP' }
    const token = (answer: unknown) => call('helseid.token', { ...form({ grant_type: 'x' }), answer })
    expect(missing(par, token(bound))).toContain('header.dpop')
    expect(missing(par, token({ ...bound, token_type: 'Bearer' }))).not.toContain('header.dpop')
    const session = (headers: Readonly<Record<string, string>>) =>
      call('kjernejournal.session-end', { headers })
    expect(missing(session({}))).toEqual(['header.authorization', 'header.dpop'])
    expect(missing(session({ authorization: 'Bearer x' }))).toEqual([])
    // The indicator takes a bearer token, too.
    expect(missing(call('kjernejournal.helseindikator-status', {}))).toEqual(['header.authorization'])
  })

  it('with the type of the body is missing where the recorder knew it, and left the header out', () => {
    const of = (headers: Readonly<Record<string, string>>, type?: string) =>
      missing(call('helseid.par', { headers, body: 'client_id=x', ...(type !== undefined && { type }) }))
    expect(of({}, FORM)).toEqual(['header.content-type'])
    expect(of({ 'content-type': FORM }, FORM)).toEqual([])
    expect(of({})).toEqual([])
  })
})

describe('what one call is held against in another', () => {
  const token = (asked: Asked = {}) =>
    call('helseid.token', { ...form({ grant_type: 'authorization_code' }), status: 400, ...asked })

  it('is missing at the token where the log-in that was pushed is not shown', () => {
    expect(missing(par, token())).toEqual([])
    for (const hidden of [form({ redirect_uri: '***' }), { body: '***', headers: { 'content-type': FORM } }])
      expect(missing(call('helseid.par', hidden), token())).toEqual(['body.redirect_uri', 'body.resource'])
  })

  it('is the unit, in a token that cannot be read', () => {
    const unit = 'body.client_assertion.assertion_details.practitioner_role'
    const answered = (access_token: string) =>
      missing(par, token({ status: 200, answer: { access_token, token_type: 'Bearer' } }))
    expect(answered('opaque')).toEqual([unit])
    expect(answered(TOKEN.authorization.slice(5))).toEqual([])
    expect(missing(par, token())).toEqual([])
  })

  it('is how often something was done, in a file that holds a part of the calls', () => {
    const lookUp = (fnr: string) =>
      call('kjernejournal.helseindikator', { headers: TOKEN, body: JSON.stringify({ fnr }), selected: true })
    expect(missing(call('helseid.metadata', { selected: true }))).toEqual(['request.target'])
    expect(missing(call('helseid.metadata'))).toEqual([])
    expect(missing(lookUp('13116900216'))).toEqual(['body.fnr'])
    expect(missing(lookUp('1311690021'))).toEqual([])
  })

  it('is the code or ticket that opened the portal, where nothing shown gave it out', () => {
    const session = (answer: unknown) =>
      call('kjernejournal.session-create', { headers: TOKEN, body: '{"a":"b"}', answer })
    const status = (answer: unknown) =>
      call('kjernejournal.helseindikator-status', { headers: TOKEN, answer })
    const open = (query: string, how = 200) => call('kjernejournal.open-portal', { query, status: how })
    expect(missing(session({ code: 'a' }), open('?code=a'))).toEqual([])
    expect(missing(session({ code: 'a' }), open('?code=b'))).toEqual(['query.code'])
    // Somebody made it up, and was refused.
    expect(missing(session({ code: 'a' }), open('?code=b', 404))).toEqual([])
    expect(missing(open('?code=b', 404))).toEqual(['query.code'])
    expect(missing(session({ code: '***' }), open('?code=b', 404))).toEqual(['query.code'])
    expect(missing(status({ ticket: 't' }), open('?ticket=t'))).toEqual([])
    expect(missing(open('?ticket=t'))).toEqual(['query.ticket'])
  })

  it('is the hint of a log-out whose body is not shown', () => {
    const out = (asked: Asked) => missing(call('helseid.end-session', asked))
    expect(out({ bytes: 9 })).toEqual(['body', 'query.id_token_hint'])
    expect(out({})).toEqual([])
  })
})
