import { describe, expect, it } from 'vitest'
import { isJournalEvent } from './event-shape.ts'

const exchange = {
  v: 1,
  seq: 1,
  at: '2026-03-02T08:00:00.000Z',
  type: 'exchange',
  simulator: 'helseid',
  operation: 'helseid.par',
  request: { method: 'POST', target: '/r/run/helseid/connect/par', headers: [['host', 'x']] },
  response: { status: 400, headers: [], body: { text: '{}' } },
  facts: { client: 'x' },
  explanation: { reason: 'why', at: 'body.scope' },
}

describe('a line of a journal', () => {
  it('is an event when it has what reading evidence counts on', () => {
    expect(isJournalEvent(exchange)).toBe(true)
  })

  it.each([
    ['facts', null],
    ['facts', 'x'],
    ['facts', 1e308],
    ['facts', []],
    ['explanation', { reason: 'why', at: 1 }],
    ['explanation', { reason: 'why', at: { toString: 1 } }],
    ['explanation', null],
    ['fault', []],
    ['caller', {}],
    ['request', { ...exchange.request, headers: [['host', 1]] }],
    ['response', { ...exchange.response, status: '400' }],
    ['response', { status: 400 }],
    ['response', { ...exchange.response, body: 'text' }],
    ['response', { ...exchange.response, body: {} }],
    ['response', { ...exchange.response, body: null }],
    ['response', { ...exchange.response, body: { text: 1 } }],
    ['request', { ...exchange.request, method: 1 }],
    ['request', { ...exchange.request, target: undefined }],
    ['request', { ...exchange.request, target: 'http://[' }],
    ['request', { ...exchange.request, headers: [['host']] }],
    ['request', { ...exchange.request, headers: [['host', 'x', 'y']] }],
    ['request', { ...exchange.request, headers: [[1, 'x']] }],
    ['request', { ...exchange.request, headers: {} }],
    ['fault', { id: 'x' }],
    ['explanation', { at: 'body' }],
    ['simulator', 1],
    ['operation', undefined],
    ['type', 'note'],
    ['v', 2],
    ['at', undefined],
    ['at', '+400000-01-01T00:00:00Z'],
  ])('is none when %s is %j', (name, value) => {
    expect(isJournalEvent({ ...exchange, [name]: value })).toBe(false)
  })

  it('is one where a body is kept by its hash, and where there was no answer', () => {
    const { response: _, ...unanswered } = exchange
    expect(isJournalEvent(unanswered)).toBe(true)
    const body = { bytes: 3, sha256: 'ab', omitted: 'binary' }
    expect(isJournalEvent({ ...exchange, request: { ...exchange.request, body } })).toBe(true)
  })

  it('is a mark with its kind and data, or names the exchange that was broken off', () => {
    const { v, seq, at } = exchange
    const mark = { v, seq, at, type: 'mark', kind: 'note', data: {} }
    const aborted = { v, seq, at, type: 'aborted', exchange: 1 }
    expect([mark, aborted].map(isJournalEvent)).toEqual([true, true])
    for (const wrong of [
      { ...mark, kind: 1 },
      { ...mark, data: [] },
      { ...mark, data: undefined },
      { ...aborted, exchange: '1' },
    ])
      expect({ wrong, is: isJournalEvent(wrong) }).toEqual({ wrong, is: false })
  })
})
