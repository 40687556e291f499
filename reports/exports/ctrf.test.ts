import { validate as validateCtrf } from 'ctrf'
import { describe, expect, it } from 'vitest'
import { json, names } from '../fixtures/every-report.ts'

describe('CTRF', () => {
  it.each(names)('is as its schema demands: %s', (name) => {
    const { valid, errors } = validateCtrf(json('ctrf', name))
    expect({ valid, errors: valid ? [] : errors }).toEqual({ valid: true, errors: [] })
  })

  it('is refused by that schema when a status is invented', () => {
    const report = json('ctrf', 'failing')
    report.results.tests[0].status = 'terrible'
    expect(validateCtrf(report).valid).toBe(false)
  })

  it('calls nothing passed that was not decided, and nothing failed that was expected', () => {
    const { tests, summary } = json('ctrf', 'every kind').results
    for (const { rawStatus, status } of tests)
      if (!['passed', 'warning'].includes(rawStatus)) expect(status).not.toBe('passed')
    expect(tests.find(({ name }: { name: string }) => name === 'helseid/assertion-jti-reuse').status).toBe(
      'skipped',
    )
    expect(summary.tests).toBe(tests.length)
  })
})
