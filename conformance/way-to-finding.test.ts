import { describe, expect, it } from 'vitest'
import { readEvidence } from './evidence/evidence.ts'
import { type Draft, journal, step } from './kit/fixture/build-events.ts'
import { metadata, nonceDemand, par, refresh, systemToken, token } from './kit/fixture/build-helseid-calls.ts'
import { indicator } from './kit/fixture/build-kjernejournal-calls.ts'
import type { CheckResult, Finding } from './result.ts'
import { withWays } from './way-to-finding.ts'

const text = { nb: 'x', en: 'x' }
const result = (...findings: readonly number[]): CheckResult => ({
  id: 'test/one',
  verdict: 'failed',
  requirements: [],
  title: text,
  failureTitle: text,
  why: text,
  fix: text,
  cause: 'implementation',
  findings: findings.map(
    (exchange): Finding => ({ exchange, at: 'body', expected: text, actual: text, message: text }),
  ),
  examined: [],
})
const wayTo = (events: readonly (Draft | number)[], ...findings: readonly number[]) =>
  withWays([result(...findings)], [readEvidence(journal(...events))])[0]?.way

describe('the calls around a finding', () => {
  it('are those right before and right after, with what was asked for and what was answered', () => {
    expect(wayTo([metadata(), par(), nonceDemand(), token(), systemToken(), indicator()], 3)).toMatchObject([
      { seq: 1, operation: 'helseid.metadata', status: 200 },
      { seq: 2, operation: 'helseid.par', status: 201 },
      {
        seq: 3,
        operation: 'helseid.token',
        grant: 'authorization_code',
        error: 'use_dpop_nonce',
        found: true,
      },
      { seq: 4, operation: 'helseid.token', grant: 'authorization_code', status: 200 },
      { seq: 5, operation: 'helseid.token', grant: 'client_credentials' },
    ])
  })

  it('stand once with their number when the same came many times in a row', () => {
    const way = wayTo([par(), ...Array.from({ length: 50 }, () => indicator()), refresh()], 52)
    expect(way?.map(({ seq, times }) => [seq, times])).toEqual([
      [1, undefined],
      [51, 50],
      [52, undefined],
    ])
  })

  it('are of the finding’s own scenario, and go no further back than a reader follows', () => {
    const many = [par(), token(), metadata(), indicator(), par(), token(), metadata(), indicator()]
    const events = [...step('log-in', { scenario: 'other' }, refresh()), ...step('log-in', {}, ...many)]
    const seqs = journal(...events).flatMap((event) => (event.type === 'exchange' ? [event.seq] : []))
    const of = (index: number) => seqs[index] ?? 0
    expect(wayTo(events, of(3))?.map(({ seq }) => seq)).toEqual(seqs.slice(1, 6))
    expect(wayTo(events, of(8))?.map(({ seq }) => seq)).toEqual(seqs.slice(3))
  })

  it('are found where another finding stands, too', () => {
    expect(wayTo([par(), token(), indicator()], 1, 2)?.map(({ found }) => found)).toEqual([
      true,
      true,
      undefined,
    ])
  })

  it('repeat nothing that an EPJ made up in place of a grant', () => {
    const way = wayTo([par(), token({ form: { grant_type: 'secret-of-somebody' } })], 1)
    expect(JSON.stringify(way)).not.toContain('secret')
  })

  it('are none when the finding stands on no call, or on the only one', () => {
    expect(wayTo([par(), token()], 9)).toBeUndefined()
    expect(wayTo([par()], 1)).toBeUndefined()
    expect(wayTo([par(), token()])).toBeUndefined()
  })
})
