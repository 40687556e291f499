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
    ['at', '+400000-01-01T00:00:00Z'],
  ])('is none when %s is %j', (name, value) => {
    expect(isJournalEvent({ ...exchange, [name]: value })).toBe(false)
  })
})
