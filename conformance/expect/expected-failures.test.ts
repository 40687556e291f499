import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plans } from '../plans/index.ts'
import type { Result } from '../result.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { expectedFile } from '../run/run-folder.ts'
import { readRun } from '../run/saved-run.ts'
import {
  type ExpectedFailures,
  expectationsOf,
  expectedFailuresSchema,
  withExpectations,
} from './expected-failures.ts'

const [first, ...others] = plans.portal.scenarios
if (!first) throw new Error('the plan has scenarios')
const wholePlan = [first, ...others] as const
const judged = judgeSaved(readRun(savedRun({}, wholePlan)))
const [check] = judged.checks
if (!check) throw new Error('the plan has checks')
const line = (change: Partial<ExpectedFailures['expected'][number]> = {}) => ({
  check: check.id,
  verdict: 'failed' as const,
  owner: 'Team Portal',
  reason: 'EPJ-1234',
  expires: '2026-03-02',
  ...change,
})
const stateOf = (verdict: Result['verdict'], change = {}, endedAt = '2026-03-02T20:00:00.000Z') =>
  expectationsOf({ expected: [line(change)] }, [{ ...check, verdict }], endedAt)[0]?.state

describe('a line of the file of expected failures', () => {
  it('is met by just the verdict it names, to the end of its last day', () => {
    expect(stateOf('failed')).toBe('met')
    expect(stateOf('inconclusive', { verdict: 'inconclusive' })).toBe('met')
    expect(stateOf('failed', {}, '2026-03-03T00:00:00.000Z')).toBe('expired')
  })

  it('is the only one of its check, or it would not be known which holds', () => {
    const read = (...expected: object[]) => expectedFailuresSchema.safeParse({ expected }).success
    expect(read(line(), line({ check: 'helseid/other' }))).toBe(true)
    expect(read(line(), line({ verdict: 'warning' }))).toBe(false)
    for (const wrong of [
      { owner: ' ' },
      { reason: ' ' },
      { expires: 'never' },
      { expires: '2026-02-30' },
      { verdict: 'passed' as 'failed' },
      { until: '2026-12-31' },
    ])
      expect({ wrong, read: read(line(wrong)) }).toEqual({ wrong, read: false })
    const schema = (more: object) => expectedFailuresSchema.safeParse({ expected: [line()], ...more }).success
    expect([schema({ $schema: 'x' }), schema({ expects: [] })]).toEqual([true, false])
    const many = (length: number) => Array.from({ length }, (_, at) => line({ check: `own/${at}` }))
    expect([read(...many(1_000)), read(...many(1_001))]).toEqual([true, false])
  })

  it('is not met by a pass, another verdict, or a check that does not exist', () => {
    expect(stateOf('passed')).toBe('passed')
    expect(stateOf('inconclusive')).toBe('unused')
    expect(stateOf('not-applicable')).toBe('unused')
    expect(stateOf('failed', { check: 'helseid/gone' })).toBe('unused')
    // A pass is told as one even when the line has run out too: that is what there is to do.
    expect(stateOf('passed', {}, '2026-04-01T00:00:00.000Z')).toBe('passed')
  })

  it('marks the failure only while it is met', () => {
    const marked = (verdict: Result['verdict']) => {
      const results = [{ ...check, verdict }]
      const expectations = expectationsOf({ expected: [line()] }, results, '2026-03-02T20:00:00.000Z')
      return withExpectations(results, expectations)[0]?.expected?.owner
    }
    expect([marked('failed'), marked('passed'), marked('warning')]).toEqual([
      'Team Portal',
      undefined,
      undefined,
    ])
  })
})

describe('a run with expected failures', () => {
  const resultWith = (...expected: ExpectedFailures['expected']) => resultOf(wholePlan, expected)
  const resultOf = (
    walked: readonly [string, ...string[]],
    expected: ExpectedFailures['expected'],
  ): Result => {
    const folder = savedRun({}, walked)
    writeFileSync(expectedFile(folder), JSON.stringify({ expected }))
    return judgeSaved(readRun(folder))
  }
  const open = judged.checks.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
  const all = open.map(({ id, verdict }) => line({ check: id, verdict: verdict as 'failed' }))

  it('does not fail for them, and is not called passed either', () => {
    expect(judged.exitCode).not.toBe(0)
    expect(all.length).toBeGreaterThan(5)
    const judgedAgain = resultWith(...all)
    expect(judgedAgain.expectations?.every(({ state }) => state === 'met')).toBe(true)
    expect(judgedAgain.counts).toEqual(judged.counts)
    const { verdict, exitCode } = judgedAgain
    // One scenario of nothing but metadata passes something, so the run is decided.
    expect({ verdict, exitCode }).toEqual(
      judged.counts.passed > 0
        ? { verdict: 'warning', exitCode: 0 }
        : { verdict: 'inconclusive', exitCode: 2 },
    )
  })

  it('decides nothing when a scenario of its plan was never walked, whatever is expected', () => {
    const [second = '', ...rest] = others
    expect(resultOf([second, ...rest], all)).toMatchObject({ verdict: 'inconclusive', exitCode: 2 })
  })

  it('is not decided while one thing was not observed that nobody answers for', () => {
    const unseen = open.find(({ verdict }) => verdict === 'not-observed')
    if (!unseen) throw new Error('something was not observed')
    const rest = all.filter(({ check }) => check !== unseen.id)
    expect(resultWith(...rest)).toMatchObject({ verdict: 'inconclusive', exitCode: 2 })
  })

  it('fails for a line that is no longer true', () => {
    for (const wrong of [
      line({ check: 'helseid/gone' }),
      line({ check: judged.checks.find(({ verdict }) => verdict === 'passed')?.id ?? 'none' }),
    ])
      expect(resultWith(...all, wrong)).toMatchObject({ verdict: 'failed', exitCode: 1 })
    const [oldest, ...rest] = all
    if (!oldest) throw new Error('something is open')
    expect(resultWith({ ...oldest, expires: '2026-03-01' }, ...rest)).toMatchObject({ verdict: 'failed' })
  })
})
