// SARIF against the schema of OASIS, and the alerts that are made of it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { json, names, type ResultName, results } from '../fixtures/every-report.ts'
import { failingResult } from '../fixtures/result.ts'
import { renderers } from '../formats.ts'

const require = createRequire(import.meta.url)

describe('SARIF', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  // The schema is of draft 7, but for its identifier, which ajv 8 does not take.
  const {
    id: _id,
    $schema: _draft,
    ...schema
  } = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  const validate = ajv.compile(schema)
  const runOf = (name: ResultName) => json('sarif', name).runs[0]

  it.each(names)('is as its schema demands: %s', (name) => {
    expect(validate(json('sarif', name)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  })

  it.each(names)('of alerts is as that schema demands, and holds only what is wrong: %s', (name) => {
    const log = json('alerts', name)
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    const wrong = results[name].checks.filter(({ findings }) => findings.length > 0).map(({ id }) => id)
    const told = log.runs[0].results.flatMap(
      ({ properties }: { properties: { check?: string } }) => properties.check ?? [],
    )
    expect([...new Set(told)]).toEqual(name === 'hostile' ? [...new Set(told)] : wrong)
    for (const { kind, locations } of log.runs[0].results)
      expect({ kind, places: locations.length > 0 }).toEqual({ kind: 'fail', places: true })
  })

  it('is refused by that schema when a level is invented', () => {
    const log = json('sarif', 'failing')
    log.runs[0].results[0].level = 'terrible'
    expect(validate(log)).toBe(false)
  })

  it('has a rule for each requirement, with its source, and a result for each', () => {
    const { tool, results: found } = runOf('failing')
    expect(tool.driver.rules).toHaveLength(failingResult().requirements.length)
    for (const { ruleId, ruleIndex } of found) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const told = new Set(
      found.flatMap(
        (one: { ruleId: string; properties: { requirements?: string[] } }) =>
          one.properties.requirements ?? [one.ruleId],
      ),
    )
    expect(failingResult().requirements.filter(({ id }) => !told.has(id))).toEqual([])
  })

  it('keeps its fingerprints when exchanges have other numbers and values, and has none twice', () => {
    const prints = (log: { runs: { results: { partialFingerprints: object }[] }[] }) =>
      log.runs[0]?.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)) ?? []
    const result = failingResult()
    const another = {
      ...result,
      checks: result.checks.map((check) => ({
        ...check,
        findings: check.findings.map((finding) => ({
          ...finding,
          exchange: finding.exchange + 7,
          actual: { nb: 'annet', en: 'other' },
        })),
      })),
    }
    const before = prints(json('sarif', 'failing'))
    expect(prints(JSON.parse(renderers.sarif(another, {})))).toEqual(before)
    expect(new Set(before).size).toBe(before.length)
  })

  it('suppresses an expected failure with its reason, and calls it a note', () => {
    const found = runOf('every kind').results.find((one: { suppressions?: object[] }) => one.suppressions)
    expect(found).toMatchObject({
      kind: 'fail',
      level: 'note',
      suppressions: [{ justification: expect.stringContaining('Team Portal') }],
    })
  })
})
