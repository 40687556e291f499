// What every check reads off an exchange: parameters, statuses, and whether the EPJ could have read the answer.
import { describe, expect, it } from 'vitest'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { call, journal } from '../kit/fixture/build-events.ts'
import { readEvidence } from './evidence.ts'
import { accepted, arrived, bodyText, form, query, type Seen, status, unanswered } from './seen.ts'

const seenWith = (change: Partial<Exchange>): Seen => {
  const [event] = journal((seq, at) => ({
    ...(call('GET', 'kjernejournal.ping', '/x', {})(seq, at) as Exchange),
    ...change,
  }))
  const [seen] = readEvidence(event ? [event] : []).calls
  if (!seen) throw new Error('the call is not among the evidence')
  return seen
}
const answered = (code: number) => seenWith({ response: { status: code, headers: [] } })
const asked = (target: string) => seenWith({ request: { method: 'GET', target, headers: [] } })

describe('an answer', () => {
  it('is an acceptance from 200 to 399', () => {
    expect([199, 200, 302, 399, 400, 500].map((code) => accepted(answered(code)))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('has arrived when it went out whole, and as it was made', () => {
    expect(arrived(answered(500))).toBe(true)
    expect(arrived(seenWith({ aborted: true }))).toBe(false)
    expect(arrived(seenWith({ fault: { id: 'one', effect: 'slow' } }))).toBe(false)
    expect(unanswered(answered(500))).toBe(false)
    expect(unanswered(seenWith({ aborted: true }))).toBe(true)
  })

  it('that never came has no status, and is neither', () => {
    const { response: _, ...without } = call(
      'GET',
      'kjernejournal.ping',
      '/x',
      {},
    )(1, '2026-03-02T08:00:00.000Z') as Exchange
    const [seen] = readEvidence([without]).calls
    expect(seen && [status(seen), accepted(seen), arrived(seen), unanswered(seen)]).toEqual([
      0,
      false,
      false,
      true,
    ])
  })
})

describe('parameters', () => {
  it('of an address lie behind its first question mark, and before a fragment', () => {
    expect([...query(asked('/x?a=1&b=2?c#d=3'))]).toEqual([
      ['a', '1'],
      ['b', '2?c'],
    ])
    expect([...query(asked('/x=1&y=2'))]).toEqual([])
    expect([...query(asked('/x#?a=1'))]).toEqual([])
  })

  it('of a form are none where no body was kept as text', () => {
    expect([...form(asked('/x'))]).toEqual([])
    expect(bodyText(undefined)).toBeUndefined()
    expect(bodyText({ sha256: 'x', bytes: 3 } as unknown as Parameters<typeof bodyText>[0])).toBeUndefined()
  })
})
