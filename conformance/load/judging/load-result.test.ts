import { describe, expect, it } from 'vitest'
import { toJunit } from '#reports/exports/junit.ts'
import { morningShift } from '../catalogue/morning-shift.ts'
import { loadRun, resultOf } from '../fixture/load-run.ts'
import type { LoadRun } from '../load-run.ts'
import { countOpenings } from '../watching/opening-count.ts'

const brokenP95 = loadRun().thresholds.map((one) => (one.limit === 'p95' ? { ...one, ok: false } : one))
const invalid = {
  verdict: 'invalid',
  reasons: [{ nb: 'k6 var full', en: 'k6 was full' }],
  notes: [],
} as const

describe('the result of a load run', () => {
  it('has a verdict for each threshold, behind the requirements of the scenario', () => {
    const { checks, requirements, verdict, exitCode } = resultOf(loadRun())
    expect([verdict, exitCode]).toEqual(['passed', 0])
    expect(checks.map(({ id }) => id)).toEqual([
      'load/morning-shift/openings/p95',
      'load/morning-shift/openings/p99',
      'load/morning-shift/openings/errors',
    ])
    expect(requirements.map(({ id }) => id)).toEqual(morningShift.judged)
    expect(requirements.every((requirement) => requirement.verdict === 'passed')).toBe(true)
  })

  it('fails on a broken threshold, and JUnit says which', () => {
    const result = resultOf(loadRun({ thresholds: brokenP95 }))
    expect([result.verdict, result.exitCode]).toEqual(['failed', 1])
    const junit = toJunit(result, { language: 'en' })
    expect(junit).toContain('load/morning-shift/openings/p95')
    expect(junit.match(/<failure/g)).toHaveLength(1)
    expect(junit).toContain('p95 4.2 ms')
  })

  it('never fails when the run was invalid: nothing is decided, and the reason stands on each', () => {
    const result = resultOf(loadRun({ thresholds: brokenP95, soundness: invalid }))
    expect([result.verdict, result.exitCode]).toEqual(['inconclusive', 2])
    expect(result.counts.failed).toBe(0)
    const epj = { kind: 'epj', address: 'http://localhost:1/actions' } as const
    const causes = (run: LoadRun) => [...new Set(resultOf(run).checks.map(({ cause }) => cause))]
    expect(causes(loadRun({ target: epj, thresholds: brokenP95, soundness: invalid }))).toEqual([
      'environment',
    ])
    expect(causes(loadRun({ target: epj, thresholds: brokenP95 }))).toEqual(['implementation'])
    expect(result.checks.every(({ note }) => note?.en.startsWith('INVALID: k6 was full'))).toBe(true)
  })

  it('decides nothing when it was stopped', () => {
    const { verdict, exitCode, run } = resultOf(loadRun({ interrupted: true }))
    expect([verdict, exitCode, run.interrupted]).toEqual(['inconclusive', 2, true])
  })

  it('does not take no answers for good ones', () => {
    const [series] = loadRun().series
    const empty = loadRun({ series: series ? [{ ...series, answered: 0 }] : [] })
    expect(resultOf(empty).exitCode).toBe(2)
  })

  it.each([
    [{ duplicates: 0, unasked: 0 }, []],
    [{ duplicates: 7, unasked: 0 }, ['load/morning-shift/requests-per-opening']],
    [{ missed: 1 }, []],
    [{ missed: 1, duplicates: 1 }, ['load/morning-shift/requests-per-opening']],
    [{ polled: 2 }, ['load/morning-shift/no-polling']],
    [{ duplicates: 0, unasked: 3 }, ['load/morning-shift/only-opened-patients']],
    [{ burst: { openings: 2, lookUps: 40 } }, ['load/morning-shift/no-bursts']],
  ])('judges an EPJ’s look-ups against its openings, on a busy machine too: %j', (count, failed) => {
    const openings = {
      openings: 50,
      lookUps: 57,
      perOpening: 1.14,
      failed: 0,
      missed: 0,
      duplicates: 0,
      polled: 0,
      unasked: 0,
      burst: { openings: 2, lookUps: 3 },
      ...count,
    }
    const { checks, exitCode } = resultOf(
      loadRun({ target: { kind: 'epj', address: 'http://epj' }, openings, soundness: invalid }),
    )
    expect(checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual(failed)
    expect(exitCode).toBe(failed.length > 0 ? 1 : 2)
  })

  it.each([
    [loadRun(), 'failed'],
    [loadRun({ soundness: invalid }), 'inconclusive'],
    [loadRun({ interrupted: true }), 'inconclusive'],
  ])('takes openings without a look-up for a fault only where there was time for one', (run, verdict) => {
    const openings = { ...countOpenings([]), openings: 9, lookUps: 8, missed: 1 }
    const { checks } = resultOf({ ...run, target: { kind: 'epj', address: 'http://epj' }, openings })
    expect(checks.find(({ id }) => id.endsWith('/requests-per-opening'))?.verdict).toBe(verdict)
  })
})
