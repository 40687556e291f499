// Every kind of report at once: what all must hold, and what the schema of each format demands.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { validate as validateCtrf } from 'ctrf'
import { Parser } from 'tap-parser'
import { describe, expect, it } from 'vitest'
import { resultOfEveryKind } from './fixtures/every-kind.ts'
import { hostileTexts } from './fixtures/hostile.ts'
import { buildResult, failingResult, passingResult, withEveryText } from './fixtures/result.ts'
import { withoutChecks } from './foreign-verdicts.ts'
import { type ReportFormat, reportFormats } from './format-names.ts'
import { renderers } from './formats.ts'

const require = createRequire(import.meta.url)
const token = 'eyJhbGciOiJQUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'
const spoiled = withEveryText((text) => `${text}${hostileTexts.join('')}${token}\ud800\r\n# TODO\nnot ok 99`)
// A run's times and the hash of its journal are held to their form before they are read.
const { startedAt, endedAt, journal } = failingResult().run
const hostile = { ...spoiled, run: { ...spoiled.run, startedAt, endedAt, journal } }
const results = {
  failing: failingResult(),
  passing: passingResult(),
  'every kind': resultOfEveryKind(),
  empty: buildResult({ verdict: 'not-observed', exitCode: 2 }),
  hostile,
}
const render = (format: ReportFormat, name: keyof typeof results) =>
  renderers[format](results[name], { language: 'en' })
const json = (format: ReportFormat, name: keyof typeof results) => JSON.parse(render(format, name))
const names = Object.keys(results) as readonly (keyof typeof results)[]

describe.each(reportFormats)('the report %s', (format) => {
  it('gives the same bytes each time, in both languages, and ends with a newline', () => {
    for (const name of names) {
      expect(render(format, name)).toBe(render(format, name))
      expect(renderers[format](results[name], { language: 'nb' }).endsWith('\n')).toBe(true)
    }
  })
})

describe('what was expected and what came', () => {
  const told: readonly ReportFormat[] = ['html', 'junit', 'sarif', 'alerts', 'tap', 'oidf', 'inferno']
  it.each(told)('is told in the language of the report %s', (format) => {
    const [nb, en] = (['nb', 'en'] as const).map((language) =>
      renderers[format](failingResult(), { language }),
    )
    expect(nb).toContain('en verdi som ikke er brukt før')
    expect(nb).not.toContain('a value not used before')
    expect(en).toContain('a value not used before')
    expect(en).not.toContain('en verdi som ikke er brukt før')
  })
})

// result.json is the record itself: what the journal shows has been taken out of it before.
describe.each(reportFormats.filter((format) => format !== 'json'))('the report %s', (format) => {
  it('holds no token whole', () => {
    expect(render(format, 'hostile')).not.toContain('eyJzdWIiOiJ4In0')
  })
})

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
  const runOf = (name: keyof typeof results) => json('sarif', name).runs[0]

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

describe('TAP', () => {
  const parse = (text: string) => {
    const parser = new Parser({ strict: true })
    let final:
      | {
          ok: boolean
          count: number
          fail: number
          todo: number
          failures: readonly { readonly tapError?: unknown }[]
        }
      | undefined
    parser.on('complete', (results) => {
      final = results
    })
    parser.end(text)
    if (!final) throw new Error('the parser did not come to an end')
    return final
  }

  it.each(names)('is read by a strict parser, with as many points as it has judged: %s', (name) => {
    const { checks, requirements, expectations = [] } = results[name]
    const points =
      (['passing'].includes(name) ? 0 : 1) +
      checks.length +
      withoutChecks(requirements).length +
      expectations.filter(({ state }) => state !== 'met').length
    const read = parse(render('tap', name))
    expect(read.count).toBe(points)
    expect(read.failures.filter(({ tapError }) => tapError)).toEqual([])
  })

  it('fails where the run fails, is TODO where it was expected, and else green', () => {
    expect(parse(render('tap', 'failing')).ok).toBe(false)
    expect(parse(render('tap', 'passing')).ok).toBe(true)
    expect(parse(render('tap', 'every kind')).todo).toBe(1)
  })
})

describe('EARL', () => {
  it('asserts an outcome of the vocabulary for each requirement, and says when a person judged', () => {
    const graph = json('earl', 'every kind')['@graph']
    const assertions = graph.filter((node: { '@type': unknown }) => node['@type'] === 'earl:Assertion')
    expect(assertions).toHaveLength(results['every kind'].requirements.length)
    const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'].map(
      (word) => `earl:${word}`,
    )
    for (const assertion of assertions) {
      expect(outcomes).toContain(assertion['earl:result']['earl:outcome']['@id'])
      expect(graph.map((node: { '@id': string }) => node['@id'])).toContain(assertion['earl:subject']['@id'])
    }
    expect(
      assertions.some((one: { 'earl:mode': { '@id': string } }) => one['earl:mode']['@id'] === 'earl:manual'),
    ).toBe(true)
  })
})

describe('HAR', () => {
  it('has each exchange shown, with absolute addresses and all members that readers ask for', () => {
    for (const name of names) {
      const { entries, version } = json('har', name).log
      expect(version).toBe('1.2')
      expect(entries).toHaveLength(results[name].exchanges.length)
      for (const { request, response, timings } of entries) {
        expect(URL.canParse(request.url)).toBe(true)
        expect(Object.keys(request)).toEqual(
          expect.arrayContaining([
            'method',
            'url',
            'httpVersion',
            'cookies',
            'headers',
            'queryString',
            'headersSize',
            'bodySize',
          ]),
        )
        expect(Object.keys(response)).toEqual(
          expect.arrayContaining([
            'status',
            'statusText',
            'content',
            'redirectURL',
            'headersSize',
            'bodySize',
          ]),
        )
        expect(timings).toEqual({ send: 0, wait: 0, receive: 0 })
      }
    }
  })
})

describe('a run that decided nothing', () => {
  const [first] = failingResult().checks
  if (!first) throw new Error('the fixture has checks')
  const unseen = buildResult({
    verdict: 'inconclusive',
    exitCode: 2,
    checks: [first, { ...first, id: 'helseid/other', verdict: 'not-observed' }],
  })

  it.each([
    ['nothing judged', results.empty],
    ['something not seen', unseen],
    [
      'a journal that was changed',
      { ...results.passing, run: { ...results.passing.run, journal: { ...journal, intact: false } } },
    ],
  ] as const)('is green in no format: %s', (_name, result) => {
    const one = (format: ReportFormat) => renderers[format](result, { language: 'en' })
    expect(one('tap')).toMatch(/^not ok /m)
    expect(JSON.parse(one('ctrf')).results.summary.other).toBeGreaterThan(0)
    const [invocation] = JSON.parse(one('alerts')).runs[0].invocations
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    })
    expect(one('junit')).toMatch(/<testsuites [^>]*(failures|errors)="[1-9]/)
  })
})

describe('the badge', () => {
  it('says plan and verdict in words and holds nothing that runs or loads', () => {
    expect(render('badge', 'failing')).toContain('<title>testbenk kjernejournal-kommune: Failed</title>')
    for (const name of names)
      expect(render('badge', name)).not.toMatch(/<script|<image|href|foreignObject|\son\w+=/i)
  })
})

describe('the exports of other suites', () => {
  it('give an OIDF log that ends as theirs do', () => {
    const { testInfo, results: entries } = json('oidf', 'failing')
    expect(testInfo).toMatchObject({ status: 'FINISHED', result: 'FAILED', publish: null })
    expect(entries.at(-1)).toMatchObject({ msg: 'Test has run to completion', testmodule_result: 'FAILED' })
    expect(entries.every((entry: { testId: string }) => entry.testId === testInfo.testId)).toBe(true)
  })

  it('give an Inferno list whose results are of its words, the suite first', () => {
    const list = json('inferno', 'failing')
    const words = ['pass', 'fail', 'skip', 'omit', 'error', 'wait', 'running', 'cancel']
    for (const { result } of list) expect(words).toContain(result)
    expect(list[0]).toMatchObject({ test_suite_id: 'testbenk_kjernejournal-kommune', result: 'fail' })
    expect(new Set(list.map(({ id }: { id: string }) => id)).size).toBe(list.length)
  })
})

describe('what people and expectations said', () => {
  it('stands in JUnit: the expected is skipped, and a list that is no longer true fails', () => {
    const junit = render('junit', 'every kind')
    expect(junit).toMatch(
      /name="helseid\/assertion-jti-reuse"[\s\S]*?<skipped message="Expected failure: EPJ-1234/,
    )
    expect(junit).toContain('name="run/expected-failures/kjernejournal/gone"')
    expect(junit).toMatch(/<skipped message="[^"]*awaits the approval[^"]*Kari Nordmann/i)
  })

  it.each(reportFormats.filter((format) => !['har', 'badge', 'alerts'].includes(format)))(
    'of attestations stands in %s: who, and how it stands',
    (format) => {
      expect(render(format, 'every kind')).toContain('Kari Nordmann')
      expect(render(format, 'every kind')).toMatch(/awaiting-approval|awaits the approval|earl:cantTell/)
    },
  )

  it.each(['html', 'markdown'] as const)('stands in %s', (format) => {
    const text = render(format, 'every kind')
    for (const part of [
      'Expected failures',
      'Fits nothing: remove the line',
      'Team Portal',
      'Judged, awaits the approval of another',
      'Judged by Kari Nordmann',
    ])
      expect(text).toContain(part)
  })

  it('stands in the terminal’s table', () => {
    expect(renderers.markdown(results['every kind'], {})).toContain('Ventede feil')
  })
})
