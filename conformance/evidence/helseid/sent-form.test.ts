import { describe, expect, it } from 'vitest'
import { form } from '../seen.ts'
import { keepingForms } from './sent-form.ts'

const long = `${'x'.repeat(500)} & ø`
const body = new URLSearchParams([
  ['grant_type', 'authorization_code'],
  ['client_assertion', long],
  ['resource', 'one'],
  ['resource', `${long}2`],
  ['empty', ''],
]).toString()

describe('a form that is kept', () => {
  const exchange = {
    v: 1,
    type: 'exchange',
    seq: 1,
    at: '2026-02-03T08:00:00.000Z',
    simulator: 'helseid',
    operation: 'helseid.token',
    request: { method: 'POST', target: '/r/x/helseid/connect/token', headers: [], body: { text: body } },
  } as const
  const seen = { seq: 1, at: 0, operation: 'helseid.token', exchange }
  const sent = form(seen)
  const kept = keepingForms()(seen, sent)

  it('says what was sent, long or short, once or twice, there or not', () => {
    for (const name of [...sent.keys(), 'none']) {
      expect(kept.get(name)).toBe(sent.get(name))
      expect(kept.getAll(name)).toEqual(sent.getAll(name))
      expect(kept.has(name)).toBe(sent.has(name))
    }
    expect([...kept]).toEqual([...sent])
    expect([...kept.keys()]).toEqual([...sent.keys()])
  })

  it('has the fields that stand behind &amp;, under both names', () => {
    const html = 'client_id=a&amp;scope=openid&amp;resource=one&amp;resource=two'
    const other = {
      ...seen,
      exchange: { ...exchange, request: { ...exchange.request, body: { text: html } } },
    }
    const read = keepingForms()(other, form(other))
    expect([read.get('client_id'), read.get('scope'), read.getAll('resource')]).toEqual([
      'a',
      'openid',
      ['one', 'two'],
    ])
    expect([...read.keys()]).toContain('amp;scope')
    expect(read.has('nonce')).toBe(false)
  })

  it('can have more from elsewhere in the same request', () => {
    const more = kept.with([['scope', 'openid']])
    expect([more.get('scope'), more.get('client_assertion'), kept.has('scope')]).toEqual([
      'openid',
      long,
      false,
    ])
  })
})
