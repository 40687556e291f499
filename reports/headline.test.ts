import { describe, expect, it } from 'vitest'
import type { Result } from '#conformance/result.ts'
import { buildResult, failingResult } from './fixtures/result.ts'
import { headlineOf } from './headline.ts'

const [example] = failingResult().checks.filter(({ verdict }) => verdict === 'failed')
if (!example) throw new Error('the fixture has a check that failed')

const failed = (...ids: readonly string[]): Result => {
  const { counts, ...rest } = buildResult({ verdict: 'failed', exitCode: 1 })
  const checks = ids.map((id) => ({ ...example, id, cause: 'configuration' as const }))
  return { ...rest, checks, counts: { ...counts, passed: 1, failed: ids.length } }
}

describe('the headline', () => {
  it('puts errands that a municipality has left on nobody’s EPJ', () => {
    const result = failed('municipality/file-in-use', 'municipality/units-entered')
    expect(headlineOf(result, 'en')).toBe(
      'We found nothing wrong with the EPJ, but the introduction is not complete. 2 things are left to do.',
    )
    expect(headlineOf(failed('municipality/file-in-use'), 'nb')).toContain('Én ting gjenstår.')
  })

  it('does not speak well of an EPJ that did nothing', () => {
    const { counts, ...rest } = failed('municipality/file-in-use', 'municipality/units-entered')
    const result = { ...rest, counts: { ...counts, passed: 0 } }
    expect(headlineOf(result, 'en')).toBe(
      'The introduction is not complete, and we did not see the EPJ do anything right. 2 things are left to do.',
    )
    expect(headlineOf(result, 'nb')).toBe(
      'Innføringen er ikke fullført, og vi så ikke EPJ-systemet gjøre noe riktig. 2 ting gjenstår.',
    )
  })

  it('is about the EPJ when the EPJ, too, did something wrong', () => {
    const result = failed('municipality/file-in-use', 'kjernejournal/hold-sesjon')
    expect(headlineOf(result, 'en')).toBe('The EPJ does not meet the requirements. 2 things must be fixed.')
  })

  it('is about the EPJ when it was the EPJ that could not do the errand', () => {
    const result = failed('municipality/file-in-use')
    const checks = result.checks.map((check) => ({ ...check, cause: 'implementation' as const }))
    expect(headlineOf({ ...result, checks }, 'en')).toMatch(/^The EPJ does not meet/)
  })

  it('is about the EPJ when a person found something wrong with it', () => {
    const result = failed('municipality/file-in-use')
    const [requirement] = failingResult().requirements
    if (!requirement) throw new Error('the fixture has requirements')
    const found = { ...requirement, verdict: 'failed', attested: { state: 'approved' } } as never
    expect(headlineOf({ ...result, requirements: [found] }, 'en')).toMatch(/^The EPJ does not meet/)
  })
})
