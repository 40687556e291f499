// JUnit as GitLab, GitHub's readers, Jenkins and Azure agree on it: `name` and `classname` on every case, since
// readers key on both. A check's id is the name, so that a case keeps its history when its outcome changes. What is said
// of a case that did not fail is its output: Jenkins' xUnit plugin refuses a file with properties on a case (junit-10.xsd).

import type { CheckResult, RequirementResult, Result, Verdict } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { failureText, sourcesOf } from '../failure-text.ts'
import { brokenExpectations, good, headlineOf } from '../headline.ts'
import { stopSentences } from '../html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from '../html/texts.ts'
import { expectedBecause, withoutChecks } from './foreign-verdicts.ts'
import { element, textElement } from './xml.ts'

interface Case {
  readonly name: string
  readonly area: string
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  readonly content: readonly string[]
}

export function toJunit(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const judged = [
    ...result.checks.map((check) => caseOfCheck(check, result, language)),
    ...withoutChecks(result.requirements).map((requirement) => caseOfRequirement(requirement, language)),
  ]
  const cases = [...judged, ...casesOfRun(result, judged, language)]
  const areas = [...new Set(cases.map((one) => one.area))]
  const started = result.run.startedAt
  const seconds = secondsBetween(started, result.run.endedAt)

  const stops = stopSentences(result, language)
  const said = stops.length === 0 ? [] : [`${textsIn(language).stops}:`, ...stops]
  const suites = areas.map((area, at) => {
    const own = cases.filter((one) => one.area === area)
    return element('testsuite', { name: area, ...tally(own), time: '0', timestamp: started }, [
      propertiesOfRun(result),
      ...own.map((one) =>
        element('testcase', { classname: `testbenk.${area}`, name: one.name, time: '0' }, one.content),
      ),
      // Of the whole run, and read where one begins.
      ...(at === 0 && said.length > 0 ? [textElement('system-out', {}, said.join('\n'))] : []),
    ])
  })
  const name = `Testbenk ${result.run.plan}`
  const { tests, failures, errors } = tally(cases)
  const root = element('testsuites', { name, tests, failures, errors, time: seconds }, suites)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function caseOfCheck(check: CheckResult, { requirements }: Result, language: Language): Case {
  const texts = textsIn(language)
  const area = check.id.split('/')[0] ?? check.id
  const title = outcomeTitle(check)[language]
  const words = { language, texts, requirements }
  const text = failureText(check, words)
  const skip = check.expected
    ? `${expectedBecause(check.expected, language)} ${title}`
    : `${texts.verdict[check.verdict]}: ${check.note?.[language] ?? texts.verdictMeaning[check.verdict]}`
  const judged = `${texts.verdict[check.verdict]}: ${title}`
  const kind = check.expected ? 'skipped' : kindOf(check.verdict)
  const wrong = check.verdict === 'warning' || check.expected !== undefined
  const output = [judged, ...(wrong ? [text] : sourcesOf(check, words))]
  return {
    name: check.id,
    area,
    kind,
    content: [
      ...(kind === 'failure' ? [textElement('failure', { message: title, type: check.cause }, text)] : []),
      // The title says what holds, and that is just what was not decided.
      ...(kind === 'error' ? [textElement('error', { message: judged, type: check.verdict }, text)] : []),
      ...(kind === 'skipped' ? [element('skipped', { message: skip })] : []),
      ...(kind === 'passed' || kind === 'skipped' ? [textElement('system-out', {}, output.join('\n'))] : []),
    ],
  }
}

/** Else those that no check stands behind would be missing from the build's page altogether. */
function caseOfRequirement(requirement: RequirementResult, language: Language): Case {
  const texts = textsIn(language)
  const reason = requirement.reason?.[language] ?? texts.judgedBy[requirement.judgedBy]
  const { attested } = requirement
  const said = attested
    ? `${texts.attestedState[attested.state]}: ${texts.judgedBySomebody(attested.by)}. ${attested.comment}`
    : reason
  const message = `${texts.verdict[requirement.verdict]}: ${requirement.text[language]} ${said}`
  const kind = kindOf(requirement.verdict)
  return {
    name: requirement.id,
    area: 'requirements',
    kind,
    content: [
      ...(kind === 'failure' || kind === 'error'
        ? [textElement(kind, { message: requirement.text[language], type: requirement.verdict }, message)]
        : []),
      ...(kind === 'skipped' ? [element('skipped', { message })] : []),
      ...(kind === 'passed' ? [textElement('system-out', {}, message)] : []),
    ],
  }
}

function kindOf(verdict: Verdict): Case['kind'] {
  switch (verdict) {
    case 'passed':
    case 'warning':
      return 'passed'
    case 'failed':
      return 'failure'
    case 'inconclusive':
    case 'error':
      return 'error'
    case 'review':
    case 'not-observed':
    case 'not-applicable':
      return 'skipped'
  }
}

/** What is wrong with the run itself, where no case tells it: else a run that judged nothing would look green. */
function casesOfRun(result: Result, judged: readonly Case[], language: Language): readonly Case[] {
  const texts = textsIn(language)
  const { verdict, run } = result
  const broken = brokenExpectations(result)
  const told = judged.some(({ kind }) => kind === 'failure' || kind === 'error') || broken.length > 0
  const kind = verdict === 'failed' ? 'failure' : 'error'
  return [
    ...(told || (good.includes(verdict) && judged.length > 0)
      ? []
      : [caseOfRun('verdict', kind, verdict, headlineOf(result, language))]),
    ...broken.map(({ check, state, owner, reason }) => {
      const said = `${texts.expectationState[state]}: ${check}. ${reason} (${owner})`
      return caseOfRun(`expected-failures/${check}`, 'failure', `expectation-${state}`, said)
    }),
    ...(run.interrupted ? [caseOfRun('interrupted', 'error', 'interrupted', texts.interrupted)] : []),
    ...(run.journal.intact ? [] : [caseOfRun('journal', 'error', 'journal', texts.journalWarning)]),
  ]
}

function caseOfRun(name: string, kind: 'failure' | 'error', type: string, message: string): Case {
  return { name: `run/${name}`, area: 'run', kind, content: [element(kind, { message, type })] }
}

function propertiesOfRun({ run, suite, verdict, exitCode }: Result): string {
  return properties([
    ['seed', run.seed],
    ['plan', run.plan],
    ['suite-version', suite.version],
    ['catalogue', suite.catalogue],
    ['epj', run.epj],
    ...(run.mutation === undefined ? [] : [['mutation', run.mutation] as const]),
    ['driver', run.driver],
    ['room', run.room],
    ['profile', run.profile],
    ['run', run.id],
    ['verdict', verdict],
    ['exit-code', String(exitCode)],
    ['journal-hash', run.journal.hash],
    ['journal-intact', String(run.journal.intact)],
  ])
}

function properties(pairs: readonly (readonly [name: string, value: string])[]): string {
  return element(
    'properties',
    {},
    pairs.map(([name, value]) => element('property', { name, value })),
  )
}

function tally(cases: readonly Case[]) {
  const of = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') }
}

function secondsBetween(startedAt: string, endedAt: string): string {
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000
  return seconds > 0 ? seconds.toFixed(3) : '0'
}
