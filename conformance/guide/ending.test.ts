import { expect, it } from 'vitest'
import { failingResult, passingResult } from '#reports/fixtures/result.ts'
import type { Expectation } from '../result.ts'
import { endingOf } from './ending.ts'

it.each(['nb', 'en'] as const)(
  'names what the headline counts, each with its place in the report, in %s',
  (language) => {
    const result = failingResult()
    const ending = endingOf(result, 'reports/out/guided')
    const faults = ending.faults(language)
    const failed = result.checks.filter(({ verdict, expected }) => verdict === 'failed' && !expected)
    expect(faults.map(({ title }) => title)).toEqual(failed.map(({ failureTitle }) => failureTitle[language]))
    expect(faults.length).toBeGreaterThan(1)
    expect(ending.headline(language)).toContain(` ${faults.length} `)
    const report = ending.report(language)
    for (const { anchor } of [...faults, ...ending.undecided(language)])
      expect(report).toContain(`id="${anchor}"`)
  },
)

it('passes over what is expected to fail', () => {
  const result = failingResult()
  const checks = result.checks.map((check) => ({ ...check, expected: expectation(check.id) }))
  expect(endingOf({ ...result, checks }, 'folder').faults('nb')).toEqual([])
  expect(endingOf(passingResult(), 'folder').faults('nb')).toEqual([])
})

function expectation(check: string): Expectation {
  const until = { owner: 'Kari', reason: 'later', expires: '2027-01-01' }
  return { check, verdict: 'failed', ...until, state: 'met' }
}
