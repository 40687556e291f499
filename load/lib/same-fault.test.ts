import { describe, expect, it } from 'vitest'
import { isSameFault } from './same-fault.ts'

describe('faults', () => {
  const outage = {
    operation: 'kjernejournal.helseindikator',
    effect: { type: 'status', status: 503, retryAfter: 5 },
  }

  it('are the same when they do the same, whatever else is told of them', () => {
    const armed = { id: '7', hits: 3, ...outage, effect: { retryAfter: 5, status: 503, type: 'status' } }
    expect(isSameFault(armed, outage)).toBe(true)
  })

  it.each([
    ['strike another call', { ...outage, operation: 'helseid.token' }],
    ['answer otherwise', { ...outage, effect: { ...outage.effect, status: 500 } }],
    ['say more', { ...outage, effect: { ...outage.effect, code: 'KJF-000022' } }],
    ['say less', { ...outage, effect: { type: 'status', status: 503 } }],
  ])('are not the same when they %s', (_name, other) => {
    expect([isSameFault(other, outage), isSameFault(outage, other)]).toEqual([false, false])
  })
})
