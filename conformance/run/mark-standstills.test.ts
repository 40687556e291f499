// A machine that stood still while somebody worked by hand: what came of it is not laid to the EPJ, and passes nothing.
import { describe, expect, it, vi } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { createJournal } from '#simulators/core/journal/journal.ts'
import { checks } from '../checks/index.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { STOOD_STILL } from '../evidence/standstills.ts'
import { type Draft, journal, mark, proof, step, wait } from '../kit/fixture/build-events.ts'
import { nonceDemand, par, systemToken } from '../kit/fixture/build-helseid-calls.ts'
import { runCheck } from '../kit/run-check.ts'
import { markStandstills } from './mark-standstills.ts'

describe('a standstill', () => {
  it('is marked in the rooms that somebody has used, once, and never where time merely passes', () => {
    vi.useFakeTimers()
    try {
      let wall = Date.parse('2026-03-02T08:00:00Z')
      const now = () => wall
      const [used, idle] = [createJournal({ now }), createJournal({ now })]
      used.append({
        type: 'exchange',
        simulator: 'helseid',
        operation: 'helseid.par',
        request: { method: 'POST', target: '/', headers: [] },
      })
      const watching = markStandstills(() => [{ journal: used }, { journal: idle }], now)
      const pass = (milliseconds: number) => {
        wall += milliseconds
        vi.advanceTimersByTime(1000)
      }
      pass(1000)
      pass(5500)
      expect(used.counters().events).toBe(1)
      pass(44_000)
      pass(1000)
      watching.end()
      pass(44_000)
      const lines = used.lines(0, 10).map((line): JournalEvent => JSON.parse(line))
      expect(lines.slice(1)).toMatchObject([{ type: 'mark', kind: STOOD_STILL, data: { seconds: 43 } }])
      expect(idle.counters().events).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a finding', () => {
  const asleep = (seconds: number): Draft => mark(STOOD_STILL, { seconds })
  const demanded = { headers: { dpop: proof() }, status: 400, answer: { error: 'use_dpop_nonce' } }
  const demand = () => systemToken({ ...demanded, answerHeaders: { 'dpop-nonce': 'nonce-1' } })
  const judged = (id: string, ...events: readonly (Draft | number)[]) => {
    const check = checks.find((one) => one.id === id)
    return check && runCheck(check, readEvidence(journal(...events)))
  }
  const nonce = (...events: readonly (Draft | number)[]) => judged('helseid/dpop-nonce-retry', ...events)

  it('that something did not come in time is not decided where the machine stood still then', () => {
    const result = nonce(demand(), wait(300), asleep(300), systemToken())
    expect(result).toMatchObject({ verdict: 'inconclusive', findings: [] })
    expect(result?.note?.en).toContain('The machine stood still')
  })

  it('stands where it did not, or did so at another time', () => {
    expect(nonce(demand(), wait(300), systemToken())?.verdict).toBe('failed')
    expect(nonce(demand(), wait(3_000), asleep(300), systemToken())?.verdict).toBe('failed')
    expect(nonce(asleep(300), wait(300), demand(), wait(300), systemToken())?.verdict).toBe('failed')
  })

  it('beside one that does not come of it fails the check all the same', () => {
    const result = nonce(
      demand(),
      wait(300),
      asleep(300),
      par(),
      wait(3_000),
      nonceDemand({ headers: { dpop: proof() } }),
    )
    expect(result).toMatchObject({ verdict: 'failed', findings: [{ exchange: 4 }] })
  })

  it('of what is written, and not of when, has nothing to do with it', () => {
    const without = par({ form: { state: undefined } })
    expect(judged('helseid/state-present', without, asleep(300))?.verdict).toBe('warning')
  })

  it('of a step in which nothing was called is not decided either, though the last call was long before', () => {
    const opened = (...before: readonly (Draft | number)[]) =>
      judged(
        'kjernejournal/test-button',
        par(),
        wait(3_000),
        ...before,
        ...step('test-connection', { outcome: 'problem', problem: 'timeout' }, wait(100), asleep(60)),
      )
    expect(opened()?.verdict).toBe('inconclusive')
  })

  it('of what the user was shown holds when the step was over before the machine stood still', () => {
    const shown = (...during: readonly (Draft | number)[]) =>
      step('test-connection', { seen: { message: null } }, systemToken(), ...during)
    const button = 'kjernejournal/test-button'
    expect(judged(button, ...shown(asleep(10)))?.verdict).toBe('inconclusive')
    expect(judged(button, ...shown(), wait(300), asleep(10))?.verdict).toBe('failed')
  })

  it('of a scenario that was over stands, whatever happens in the next one', () => {
    const pressed = (...during: readonly (Draft | number)[]) => [
      ...step('log-in', { scenario: 'a' }, par()),
      ...step('test-connection', { scenario: 'a' }, ...during),
    ]
    const next = (...during: Draft[]) => step('log-in', { scenario: 'b' }, par(), ...during)
    const button = 'kjernejournal/test-button'
    expect(judged(button, ...pressed(asleep(10)), ...next())?.verdict).toBe('inconclusive')
    expect(judged(button, ...pressed(), ...next(asleep(10)))?.verdict).toBe('failed')
  })

  it('of one process is not laid to what stood still in another', () => {
    const check = checks.find(({ id }) => id === 'helseid/dpop-nonce-retry')
    const events = journal(demand(), asleep(30), wait(7_200), demand(), wait(300), systemToken())
    const sittings = [events.slice(0, 2), events.slice(2)].map(readEvidence)
    expect(check && runCheck(check, ...sittings)).toMatchObject({
      verdict: 'failed',
      findings: [{ exchange: 3 }],
    })
  })
})
