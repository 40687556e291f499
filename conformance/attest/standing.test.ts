// How judgements stand, by the lines alone.
import { describe, expect, it } from 'vitest'
import { requirements } from '../requirements/index.ts'
import type { RequirementResult } from '../result.ts'
import type { Attestation, LedgerLine } from './ledger.ts'
import { isLeftToPeople, ranOutSince, readingOf, samePerson, withAttestations } from './standing.ts'

const { id, text, source } = requirements['KJ-S01']
const left: RequirementResult = {
  id,
  level: 'must',
  text,
  source,
  judgedBy: 'review',
  verdict: 'review',
  checks: [],
}
const chained = { v: 1, prev: '', hash: '' } as const
const AT = '2026-03-03T09:00:00.000Z'

const judged = (seq: number, change: Partial<Attestation> = {}): LedgerLine => ({
  ...chained,
  type: 'attested',
  seq,
  at: AT,
  run: 'portal-1',
  epj: 'Fjord EPJ',
  requirement: id,
  reads: readingOf({ ...left, ...(change.requirement !== undefined && { id: change.requirement }) }),
  verdict: 'passed',
  by: 'Kari Nordmann',
  comment: 'Looked.',
  expires: '2027-03-03',
  evidence: [],
  ...change,
})
const answer = (
  seq: number,
  type: 'approved' | 'declined' | 'withdrawn',
  attestation: number,
): LedgerLine => ({
  ...chained,
  type,
  seq,
  at: AT,
  attestation,
  by: 'Ola Hansen',
  comment: 'Yes.',
})
const stands = (lines: readonly LedgerLine[], requirement = left) =>
  withAttestations([requirement], lines, {
    run: 'portal-1',
    epj: 'Fjord EPJ',
    endedAt: '2026-03-03T10:00:00.000Z',
  })[0]

describe('a judgement', () => {
  it('that it is not met fails a must, and warns of the rest', () => {
    const lines = [judged(1, { verdict: 'failed' }), answer(2, 'approved', 1)]
    expect(stands(lines)?.verdict).toBe('failed')
    for (const level of ['should', 'may'] as const) {
      const requirement = { ...left, level }
      const reads = readingOf(requirement)
      const again = [judged(1, { verdict: 'failed', reads }), answer(2, 'approved', 1)]
      expect(stands(again, requirement)?.verdict, level).toBe('warning')
    }
  })

  it('says who was the second, and of which run it is when it is of another', () => {
    const second = { by: 'Ola Hansen', at: AT, comment: 'Yes.' }
    expect(stands([judged(1), answer(2, 'approved', 1)])?.attested).toMatchObject({
      state: 'approved',
      second,
    })
    expect(stands([judged(1)])?.attested).not.toHaveProperty('second')
    expect(stands([judged(1)])?.attested).not.toHaveProperty('run')
    expect(stands([judged(1, { run: 'portal-0' })])?.attested).toMatchObject({ run: 'portal-0' })
  })

  it('is the newest of that requirement, with the newest answer to it', () => {
    const older = [judged(1, { verdict: 'failed' }), answer(2, 'approved', 1)]
    const state = (...lines: readonly LedgerLine[]) => stands(lines)?.attested?.state
    expect(state(...older, judged(3))).toBe('awaiting-approval')
    expect(state(...older, judged(3, { requirement: 'KJ-S02' }))).toBe('approved')
    expect(state(judged(1), answer(2, 'declined', 1), answer(3, 'approved', 1))).toBe('approved')
    expect(state(judged(1), answer(2, 'approved', 1), answer(3, 'declined', 1))).toBe('declined')
    expect(state(judged(1), judged(2, { requirement: 'KJ-S02' }), answer(3, 'approved', 2))).toBe(
      'awaiting-approval',
    )
    expect(state(judged(1), answer(2, 'withdrawn', 1))).toBeUndefined()
    expect(state(judged(1), answer(2, 'approved', 1), judged(3), answer(4, 'withdrawn', 3))).toBe('approved')
  })

  it('is asked for of what is left to people, and kept where it was given', () => {
    const of = (change: Partial<RequirementResult>) => isLeftToPeople({ ...left, ...change })
    const { attested } = stands([judged(1), answer(2, 'approved', 1)]) ?? {}
    if (!attested) throw new Error('it was judged')
    expect(of({})).toBe(true)
    expect(of({ verdict: 'passed' })).toBe(false)
    expect(of({ verdict: 'passed', attested })).toBe(true)
    expect(of({ judgedBy: 'checks' })).toBe(false)
    expect(of({ judgedBy: 'checks', attested })).toBe(false)
  })

  it('has run out the day after its last, where it had counted', () => {
    const out = (state: 'approved' | 'declined', today: string) =>
      ranOutSince({ state, expires: '2026-03-03' }, today)
    expect(out('approved', '2026-03-03')).toBe(false)
    expect(out('approved', '2026-03-04')).toBe(true)
    expect(out('declined', '2026-03-04')).toBe(false)
  })
})

it('names are of one person by their words, not by their letters run together', () => {
  expect(samePerson('Anna Lise Berg', 'Berg, Anna-Lise')).toBe(true)
  expect(samePerson('Ann Alise Berg', 'Anna Lise Berg')).toBe(false)
  expect(samePerson('Ola Hansen', '…')).toBe(false)
})
