// What makes a pass: the rules that hold for every check, whatever it looks for.
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { requirements } from '../requirements/index.ts'
import type { Level } from '../result.ts'
import type { Check, Fault, Judgeable } from './define-check.ts'
import { journal } from './fixture/build-events.ts'
import * as helseid from './fixture/build-helseid-calls.ts'
import { runCheck } from './run-check.ts'

interface Judged {
  readonly subject: Judgeable
  readonly faults: readonly Fault[]
}

const idOf = (wanted: Level) => {
  const found = Object.values(requirements).find(({ level }) => level === wanted)
  if (!found) throw new Error(`the catalogue has a ${wanted}`)
  return found.id
}
const text = { nb: 'x', en: 'x' }
const evidence = readEvidence(journal(helseid.metadata(), helseid.metadata(), helseid.metadata()))

const check = (
  judge: (subjects: number) => readonly Judged[],
  change: Partial<Check<string>> = {},
): Check<string> => ({
  id: 'own/check',
  requirements: [idOf('must')],
  cause: 'implementation',
  whenUnseen: 'not-observed',
  texts: { title: text, failureTitle: text, why: text, fix: text },
  judge({ calls: seen }, tell) {
    for (const { subject, faults } of judge(seen.length)) tell(subject, faults)
  },
  ...change,
})

const right = (seq: number, alive?: boolean): Judged => ({
  subject: { seq, ...(alive !== undefined && { alive }) },
  faults: [],
})
const wrong = (seq: number, change: { alive?: boolean; exchange?: number; at?: string } = {}): Judged => ({
  subject: { seq, ...(change.alive !== undefined && { alive: change.alive }) },
  faults: [
    {
      at: change.at ?? 'header.dpop',
      expected: 'one',
      actual: 'two',
      message: text,
      ...(change.exchange !== undefined && { exchange: change.exchange }),
    },
  ],
})
const of = (judged: readonly Judged[], change: Partial<Check<string>> = {}) =>
  runCheck(
    check(() => judged, change),
    evidence,
  )

describe('a check', () => {
  it('passes only on what it saw', () => {
    expect(of([right(1)]).verdict).toBe('passed')
    expect(of([])).toMatchObject({ verdict: 'not-observed', examined: [] })
    expect(of([], { whenUnseen: 'not-applicable' }).verdict).toBe('not-applicable')
    expect(of([], { unseen: { nb: 'Åpne', en: 'Open' } }).note?.en).toBe('Open')
  })

  it('says of what was not reported that a person judges it, not that it is optional', () => {
    const unseen = (...ids: readonly string[]) =>
      of([], { whenUnseen: 'not-applicable', requirements: ids }).note?.en
    expect(unseen('KJ-R03', 'KJ-N29')).toContain('A person judges')
    expect(unseen('HID-P13')).toContain('optional')
    expect(unseen('HID-P13', 'KJ-R03')).toContain('optional')
  })

  it('fails for one wrong among many, and warns where nothing is demanded', () => {
    const mixed = [right(1), wrong(2), right(3)]
    expect(of(mixed)).toMatchObject({ verdict: 'failed', findings: [{ exchange: 2, at: 'header.dpop' }] })
    expect(of(mixed, { requirements: [idOf('should')] }).verdict).toBe('warning')
    expect(of(mixed, { requirements: [idOf('should'), idOf('must')] }).verdict).toBe('failed')
    expect(of(mixed, { demand: false }).verdict).toBe('warning')
    expect(of(mixed, { demand: true, requirements: [idOf('should')] }).verdict).toBe('failed')
    expect(of([wrong(1, { exchange: 3 })]).findings[0]?.exchange).toBe(3)
  })

  it('decides nothing where one subject had no sign of life, unless something was found', () => {
    expect(of([right(1, true), right(2, true)]).verdict).toBe('passed')
    expect(of([right(1, true), right(2, false)])).toMatchObject({ verdict: 'inconclusive', findings: [] })
    expect(of([right(1, true), right(2, false)]).note?.en).toContain('not seen at work')
    expect(of([right(1, false), wrong(2, { alive: false })]).verdict).toBe('failed')
  })

  it('that breaks is an error with the reason, and no verdict on the EPJ', () => {
    const broken = () => {
      throw new Error('no such member')
    }
    const result = runCheck(check(broken), evidence)
    expect(result).toMatchObject({ verdict: 'error', findings: [], examined: [] })
    expect(result.note?.en).toContain('no such member')
  })

  it('that breaks halfway is an error, whatever it had found by then', () => {
    const halfway: Partial<Check> = {
      judge(_, tell) {
        tell({ seq: 1 }, wrong(1).faults)
        throw new Error('no such member')
      },
    }
    expect(of([], halfway)).toMatchObject({ verdict: 'error', findings: [], examined: [] })
  })

  it('says each exchange it examined once, in whatever order they were judged', () => {
    expect(of([right(1), right(1), right(2)]).examined).toEqual([1, 2])
    expect(new Set(of([right(3), right(1), right(3)]).examined)).toEqual(new Set([1, 3]))
    expect(of([right(3), right(1), right(3)]).examined).toHaveLength(2)
    expect(of([right(0), right(1)]).examined).toEqual([0, 1])
  })

  it('keeps the first twenty findings, and tells how many there were', () => {
    const many = (count: number) => of(Array.from({ length: count }, (_, index) => wrong(index + 1)))
    expect(many(20)).toMatchObject({ findings: { length: 20 } })
    expect(many(20).note).toBeUndefined()
    expect(many(21)).toMatchObject({ findings: { length: 20 }, examined: { length: 21 } })
    expect(many(21).note?.en).toMatch(/^21 findings/)
  })

  it('counts what was found in each of the processes that a run took', () => {
    const empty = readEvidence([])
    const judged = (subjects: number) => (subjects === 0 ? [right(9)] : [wrong(1)])
    expect(runCheck(check(judged), empty).verdict).toBe('passed')
    expect(runCheck(check(judged), empty, evidence).verdict).toBe('failed')
    expect(runCheck(check(judged), evidence, empty).verdict).toBe('failed')
    expect(runCheck(check(judged), evidence, empty).examined).toEqual([1, 9])
  })

  it('holds nothing against the EPJ that a recording does not show, and passes it for nothing either', () => {
    const [event] = journal(helseid.metadata())
    if (event?.type !== 'exchange') throw new Error('a call is an exchange')
    const recorded = readEvidence([{ ...event, facts: { recorded: 'har', notShown: 'header.dpop' } }])
    const shown = (judged: readonly Judged[]) =>
      runCheck(
        check(() => judged),
        recorded,
      )
    expect(shown([wrong(1)])).toMatchObject({ verdict: 'inconclusive', findings: [] })
    expect(shown([wrong(1)]).note?.en).toContain('header.dpop')
    expect(shown([wrong(1, { at: 'calls' })]).note?.en).toContain('whether the call came')
    expect(shown([wrong(1), wrong(1, { at: 'body' })])).toMatchObject({ verdict: 'failed' })
    expect(shown([wrong(1), wrong(1, { at: 'body' })]).note).toBeUndefined()
    expect(shown([right(1)]).verdict).toBe('passed')
  })
})
