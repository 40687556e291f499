// What each verdict becomes in the words of other programs, one by one: a schema takes any of them.
import { describe, expect, it } from 'vitest'
import type { CheckResult, RequirementResult, Result, Verdict } from '#conformance/result.ts'
import { resultOfEveryKind } from '../fixtures/every-kind.ts'
import { buildResult, failingResult, passingResult } from '../fixtures/result.ts'
import { toCtrf } from './ctrf.ts'
import { toEarl } from './earl.ts'
import { toJunit } from './junit.ts'
import { toAlerts, toSarif } from './sarif.ts'
import { toTap } from './tap.ts'
import { element } from './xml.ts'

const words: Readonly<
  Record<Verdict, { tap: string; alone: string; ctrf: string; sarif: string; earl: string; junit: string }>
> = {
  passed: { tap: 'ok', alone: 'ok', ctrf: 'passed', sarif: 'pass none', earl: 'passed', junit: 'system-out' },
  failed: {
    tap: 'not ok',
    alone: 'not ok',
    ctrf: 'failed',
    sarif: 'fail error',
    earl: 'failed',
    junit: 'failure',
  },
  warning: {
    tap: 'ok',
    alone: 'ok SKIP warning',
    ctrf: 'passed',
    sarif: 'fail warning',
    earl: 'passed',
    junit: 'system-out',
  },
  review: {
    tap: 'ok SKIP review',
    alone: 'ok SKIP review',
    ctrf: 'pending',
    sarif: 'review none',
    earl: 'cantTell',
    junit: 'skipped',
  },
  'not-observed': {
    tap: 'ok SKIP not-observed',
    alone: 'ok SKIP not-observed',
    ctrf: 'skipped',
    sarif: 'open none',
    earl: 'untested',
    junit: 'skipped',
  },
  inconclusive: {
    tap: 'not ok',
    alone: 'ok SKIP inconclusive',
    ctrf: 'other',
    sarif: 'open none',
    earl: 'cantTell',
    junit: 'error',
  },
  'not-applicable': {
    tap: 'ok SKIP not-applicable',
    alone: 'ok SKIP not-applicable',
    ctrf: 'skipped',
    sarif: 'notApplicable none',
    earl: 'inapplicable',
    junit: 'skipped',
  },
  error: {
    tap: 'not ok',
    alone: 'ok SKIP error',
    ctrf: 'other',
    sarif: 'open none',
    earl: 'cantTell',
    junit: 'error',
  },
}
const verdicts = Object.keys(words) as readonly Verdict[]

const sampleCheck = failingResult().checks.find(({ verdict }) => verdict === 'failed') as CheckResult
const sampleRequirement = failingResult().requirements[0] as RequirementResult
const [finding] = sampleCheck.findings
if (!finding) throw new Error('the fixture has findings')

const checkOf = (verdict: Verdict, more: Partial<CheckResult> = {}): CheckResult => ({
  ...sampleCheck,
  id: `area/${verdict}`,
  verdict,
  requirements: [`HAS-${verdict}`],
  findings: verdict === 'failed' || verdict === 'warning' ? sampleCheck.findings : [],
  ...more,
})
const requirementOf = (verdict: Verdict, more: Partial<RequirementResult> = {}): RequirementResult => {
  const { attested: _, ...bare } = sampleRequirement
  return { ...bare, id: `ALONE-${verdict}`, checks: [], verdict, judgedBy: 'checks', ...more }
}

const expected = {
  check: 'area/expected',
  verdict: 'failed' as const,
  owner: 'Team Portal',
  reason: 'EPJ-1234',
  expires: '2026-12-31',
  state: 'met' as const,
}
const result: Result = buildResult({
  verdict: 'failed',
  exitCode: 1,
  checks: [
    ...verdicts.map((verdict) => checkOf(verdict)),
    checkOf('failed', { id: 'area/expected', expected }),
  ],
  requirements: [
    ...verdicts.map((verdict) => requirementOf(verdict)),
    ...verdicts.map((verdict) =>
      requirementOf(verdict, { id: `HAS-${verdict}`, checks: [`area/${verdict}`] }),
    ),
  ],
  expectations: [expected, { ...expected, check: 'area/gone', state: 'unused' }],
})
const en = { language: 'en' } as const
/** Without what the run as a whole says. */
const onlyWith = (change: Partial<Result>) => ({ ...passingResult(), ...change })
const runWith = (change: Partial<Result['run']>) => onlyWith({ run: { ...passingResult().run, ...change } })

describe('TAP', () => {
  const points = (of: Result) =>
    Object.fromEntries(
      [...toTap(of, en).matchAll(/^(ok|not ok) \d+ - (\S+ ?\S*).*?(?: # (SKIP|TODO) ?(\S*).*)?$/gm)].map(
        ([, sign = '', name = '', directive, more]) => [
          name.startsWith('expected-failures') ? name : (name.split(' ')[0] ?? ''),
          [sign, directive, directive === 'SKIP' ? more : undefined].filter(Boolean).join(' '),
        ],
      ),
    )

  it('has a point for each verdict, that is ok, not ok, skipped or to be done', () => {
    expect(points(result)).toEqual({
      ...Object.fromEntries(verdicts.map((verdict) => [`area/${verdict}`, words[verdict].tap])),
      'area/expected': 'not ok TODO',
      ...Object.fromEntries(verdicts.map((verdict) => [`ALONE-${verdict}`, words[verdict].alone])),
      // A check's own review is told where a person can be found who looks.
      'HAS-review': 'ok SKIP review',
      'expected-failures area/gone:': 'not ok',
      run: 'not ok',
    })
    expect(toTap(result, en)).toMatch(/^not ok \d+ - expected-failures area\/gone: Fits nothing/m)
  })

  it('tells more of what did not pass, and nothing of what did', () => {
    const told = toTap(result, en).split(/^(?=(?:not )?ok )/m)
    const blocks = told
      .filter((point) => point.includes('\n  ---\n'))
      .map((point) => /area\/\S+/.exec(point)?.[0])
    expect(blocks).toEqual(['area/failed', 'area/warning', 'area/inconclusive', 'area/error'])
  })

  it('ends with the verdict, and bails out where the journal was changed or the run cut off', () => {
    const { journal } = passingResult().run
    expect(toTap(result, en)).toMatch(new RegExp(`^# failed, exit 1, journal ${journal.hash}$`, 'm'))
    expect(toTap(result, en)).not.toContain('Bail out!')
    expect(toTap(runWith({ journal: { ...journal, intact: false } }), en)).toMatch(/^Bail out! .+/m)
    expect(toTap(runWith({ interrupted: true }), en)).toMatch(/^Bail out! .+/m)
  })

  it('has no directive that a text brought along', () => {
    const title = { nb: 'x', en: 'gone \\# TODO or # SKIP' }
    const text = toTap(onlyWith({ checks: [checkOf('passed', { title })] }), en)
    expect(text).toContain('gone \\\\\\# TODO or \\# SKIP\n')
  })
})

describe('CTRF', () => {
  const read = (of: Result) => JSON.parse(toCtrf(of, en)).results
  const { tests, summary } = read(result)
  const of = (name: string) => tests.find((test: { name: string }) => test.name === name)

  it('has a status for each verdict, and counts them', () => {
    for (const verdict of verdicts)
      for (const name of [`area/${verdict}`, `ALONE-${verdict}`])
        expect(of(name), name).toMatchObject({ status: words[verdict].ctrf, rawStatus: verdict })
    expect(of('area/expected')).toMatchObject({ status: 'skipped', rawStatus: 'failed' })
    expect(of('area/expected').message).toContain('EPJ-1234 (Team Portal)')
    const names = tests.map(({ name }: { name: string }) => name)
    expect(names.filter((name: string) => name.startsWith('HAS-'))).toEqual(['HAS-review'])
    const { start: _start, stop: _stop, ...counted } = summary
    expect(counted).toEqual({
      ...{ tests: 19, passed: 4, failed: 3, skipped: 5, pending: 3, other: 4 },
      extra: { verdict: 'failed', exitCode: 1 },
    })
  })

  it('says of a requirement what it says, and why nobody judged it where that is known', () => {
    const reason = { nb: 'fordi', en: 'Because.' }
    const [bare, told] = read(
      onlyWith({ requirements: [requirementOf('review'), requirementOf('error', { reason })] }),
    ).tests.slice(-2)
    expect(bare.message).toBe(sampleRequirement.text.en)
    expect(told.message).toBe(`${sampleRequirement.text.en} Because.`)
  })

  it('has a test of the run where the run is what failed, and times that can be counted with', () => {
    const whole = (verdict: Result['verdict']) =>
      read(onlyWith({ verdict, run: { ...passingResult().run, interrupted: true, startedAt: 'once' } }))
    expect(whole('failed').tests.at(-1)).toMatchObject({ name: 'run/verdict', status: 'failed' })
    expect(whole('inconclusive').tests.at(-1)).toMatchObject({ name: 'run/verdict', status: 'other' })
    expect(whole('failed').summary).toMatchObject({ start: 0, stop: Date.parse('2026-11-22T10:28:31.400Z') })
  })
})

describe('SARIF', () => {
  const read = (of: Result) => JSON.parse(toSarif(of, en)).runs[0]
  type Told = { ruleId: string; kind: string; level: string; properties: { check?: string } }
  const told = read(result).results as readonly Told[]
  const placesOf = (findings: CheckResult['findings']) =>
    read(onlyWith({ checks: [checkOf('failed', { findings })] })).results[0].locations

  it('has a kind and a level for each verdict', () => {
    for (const verdict of verdicts) {
      const own = told.filter(({ ruleId }) => ruleId === `ALONE-${verdict}`)
      expect(
        own.map(({ kind, level }) => `${kind} ${level}`),
        verdict,
      ).toEqual([words[verdict].sarif])
    }
    const found = told.filter(({ properties }) => properties.check === 'area/warning')
    expect(found[0]).toMatchObject({ ruleId: 'HAS-warning', kind: 'fail', level: 'warning' })
  })

  it('tells what was found once, and not again of its requirement', () => {
    expect(told.filter(({ ruleId }) => ruleId === 'HAS-warning')).toHaveLength(
      new Set(sampleCheck.findings.map(({ at }) => at)).size,
    )
    expect(JSON.parse(toAlerts(result, en)).runs[0].results.every(({ kind }: Told) => kind === 'fail')).toBe(
      true,
    )
  })

  it('says in words what was expected and what came, and names the line, ten lines at most', () => {
    const [first] = told as readonly (Told & { message: { text: string } })[]
    expect(first?.message.text).toContain(`${finding.expected.en} ≠ ${finding.actual.en}\n`)
    const at = (exchange: number) => ({ ...finding, exchange })
    const lines = (findings: CheckResult['findings']) =>
      placesOf(findings).map(
        ({ physicalLocation }: { physicalLocation: { region: { startLine: number } } }) =>
          physicalLocation.region.startLine,
      )
    expect(lines([at(7), at(9)])).toEqual([7, 9])
    // Of the run as a whole: a file begins at line 1.
    expect(lines([at(0)])).toEqual([1])
    expect(lines(Array.from({ length: 12 }, (_, index) => at(index + 1)))).toHaveLength(10)
  })

  it('keeps apart what one check found in two places', () => {
    const findings = [finding, { ...finding, at: 'header.dpop' }]
    const { results } = read(onlyWith({ checks: [checkOf('failed', { findings })] }))
    const prints = results.map((one: { partialFingerprints: object }) =>
      JSON.stringify(one.partialFingerprints),
    )
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('has rules by how much they bind, and the run’s own facts', () => {
    const requirements = (['must', 'should', 'may'] as const).map((level) =>
      requirementOf('passed', { id: level, level, source: { ...sampleRequirement.source, url: 'http://[' } }),
    )
    const { journal } = passingResult().run
    const run = read({
      ...onlyWith({ requirements, verdict: 'failed', exitCode: 1 }),
      run: { ...passingResult().run, journal: { ...journal, intact: false } },
    })
    const rules = run.tool.driver.rules
    expect(rules.map((rule: { defaultConfiguration: object }) => rule.defaultConfiguration)).toEqual([
      { level: 'error' },
      { level: 'warning' },
      { level: 'note' },
    ])
    expect(rules.every((rule: object) => !('helpUri' in rule))).toBe(true)
    expect(run.invocations).toEqual([
      {
        executionSuccessful: true,
        exitCode: 1,
        startTimeUtc: '2026-11-22T10:15:00.000Z',
        endTimeUtc: '2026-11-22T10:28:31.400Z',
      },
    ])
    expect(run.properties).toMatchObject({ verdict: 'failed', journalIntact: false })
    // GitHub takes what stands before the last slash for the category.
    expect(run.automationDetails).toEqual({ id: 'testbenk/kjernejournal-kommune/' })
  })

  it('says of an expected failure that it is accepted', () => {
    const { results } = JSON.parse(toSarif(resultOfEveryKind(), en)).runs[0]
    const found = results.find((one: object) => 'suppressions' in one)
    expect(found.suppressions).toMatchObject([{ kind: 'external', status: 'accepted' }])
  })
})

describe('EARL', () => {
  const assertions = (of: Result) =>
    JSON.parse(toEarl(of, en))['@graph'].filter(
      (node: { '@type': unknown }) => node['@type'] === 'earl:Assertion',
    )

  it('has an outcome for each verdict, found by a program, or left to a person', () => {
    for (const verdict of verdicts) {
      const [own] = assertions(onlyWith({ requirements: [requirementOf(verdict)] }))
      expect(own['earl:result']['earl:outcome']).toEqual({ '@id': `earl:${words[verdict].earl}` })
      expect(own['earl:mode']).toEqual({ '@id': 'earl:automatic' })
      expect(own['earl:result']['dct:description']).toBe(verdict)
    }
    const [left] = assertions(onlyWith({ requirements: [requirementOf('review', { judgedBy: 'review' })] }))
    expect(left['earl:mode']).toEqual({ '@id': 'earl:manual' })
  })

  it('says who judged, when, and what they said', () => {
    const attested = resultOfEveryKind().requirements.find((one) => one.attested)?.attested
    if (!attested) throw new Error('the fixture has attestations')
    const [told, silent] = assertions(
      onlyWith({
        requirements: [
          requirementOf('passed', { attested }),
          requirementOf('failed', { attested: { ...attested, comment: '' } }),
        ],
      }),
    )
    expect(told['earl:mode']).toEqual({ '@id': 'earl:manual' })
    expect(told['earl:assertedBy']).toMatchObject({ 'foaf:name': attested.by })
    expect(told['earl:result']).toMatchObject({
      'dct:description': attested.comment,
      'dct:date': { '@value': attested.at },
    })
    expect(silent['earl:result']['dct:description']).toBe('failed')
  })

  it('has names of its own for each run, which are URNs whatever stands in them', () => {
    const run = { ...passingResult().run, id: 'run-7' }
    const [one] = assertions(onlyWith({ run, requirements: [requirementOf('passed', { id: 'A B:æ' })] }))
    expect(one['@id']).toBe('urn:testbenk:run:run-7:A%20B%3A%C3%A6')
  })
})

describe('JUnit', () => {
  const casesOf = (of: Result) =>
    Object.fromEntries(
      [...toJunit(of, en).matchAll(/<testcase [^>]*name="([^"]+)"[^>]*>\n<([\w-]+)/g)].map(
        ([, name, kind]) => [name, kind],
      ),
    )

  it('has a case of its kind for each verdict', () => {
    const cases = casesOf(result)
    for (const verdict of verdicts) expect(cases[`area/${verdict}`], verdict).toBe(words[verdict].junit)
    expect(cases).toMatchObject({ 'area/expected': 'skipped', 'run/expected-failures/area/gone': 'failure' })
  })

  it('has cases of the run where no check tells what is wrong, and none where one does', () => {
    const passed = [checkOf('passed')]
    const whole = (change: Partial<Result>) =>
      casesOf(onlyWith({ checks: passed, requirements: [], ...change }))
    expect(whole({})).toEqual({ 'area/passed': 'system-out' })
    expect(whole({ checks: [] })).toEqual({ 'run/verdict': 'error' })
    expect(whole({ verdict: 'failed' })).toMatchObject({ 'run/verdict': 'failure' })
    expect(whole({ verdict: 'inconclusive' })).toMatchObject({ 'run/verdict': 'error' })
    const expectations = [{ ...expected, state: 'unused' as const }]
    expect(whole({ verdict: 'failed', expectations })).not.toHaveProperty('run/verdict')
    expect(whole({ run: { ...passingResult().run, interrupted: true } })).toMatchObject({
      'run/interrupted': 'error',
    })
  })

  it('says how long the run took, nothing where that is no time, and which mutation it was made with', () => {
    const secondsOf = (endedAt: string) =>
      /<testsuites [^>]*time="([^"]*)"/.exec(toJunit(runWith({ endedAt })))?.[1]
    expect(secondsOf('2026-11-22T10:15:01.500Z')).toBe('1.500')
    expect(secondsOf('2026-11-22T10:14:00.000Z')).toBe('0')
    expect(secondsOf('one day')).toBe('0')
    expect(toJunit(runWith({ mutation: 'nonce-ignored' }))).toContain(
      '<property name="mutation" value="nonce-ignored"/>',
    )
  })

  it('keeps lines and tabs in an attribute, which a parser would make spaces of', () => {
    expect(element('a', { b: 'c\n\td' })).toBe('<a b="c&#10;&#9;d"/>')
  })
})
