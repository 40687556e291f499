// SARIF 2.1.0. A rule is a requirement; a result is what one check found wrong at one place, or a requirement's
// verdict when nothing was found. Fingerprints hold the check and the place, never numbers of exchanges, ports or
// ids, so that an alert stays the same alert from run to run.
import { createHash } from 'node:crypto'
import type { CheckResult, Finding, RequirementResult, Result } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { runProblem } from '../headline.ts'
import { stopSentences } from '../html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { expectedBecause, sarifKinds, sarifLevel } from './foreign-verdicts.ts'
import { legibleJson } from './legible-json.ts'

/** The journal has one line for each exchange, so an exchange's number is its line. */
const JOURNAL = 'events.jsonl'

export function toSarif(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  return sarifLog(result, language, resultsOf(result, language))
}

/** Only what is wrong: code scanning makes an alert of every result, also of one that says «pass». */
export function toAlerts(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  return sarifLog(
    result,
    language,
    resultsOf(result, language).filter(({ kind }) => kind === 'fail'),
  )
}

function sarifLog(result: Result, language: Language, results: readonly object[]): string {
  const { run, suite } = result
  const problem = result.verdict === 'failed' ? undefined : runProblem(result, language)
  // What was in the EPJ's way is no fault of one requirement.
  const notifications = [
    ...(problem === undefined ? [] : [{ level: 'error', message: { text: problem } }]),
    ...stopSentences(result, language).map((text) => ({
      level: 'warning',
      message: { text: `${textsIn(language).stops}: ${text}` },
    })),
  ]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Testbenk',
            version: suite.version,
            rules: result.requirements.map((requirement) => ruleOf(requirement, language)),
          },
        },
        automationDetails: { id: `testbenk/${legibleLine(run.plan)}/` },
        invocations: [
          {
            executionSuccessful: problem === undefined,
            exitCode: result.exitCode,
            startTimeUtc: run.startedAt,
            endTimeUtc: run.endedAt,
            ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
          },
        ],
        results,
        properties: {
          verdict: result.verdict,
          plan: legibleLine(run.plan),
          epj: legibleLine(run.epj),
          seed: legibleLine(run.seed),
          catalogue: suite.catalogue,
          journalHash: run.journal.hash,
          journalIntact: run.journal.intact,
        },
      },
    ],
  }
  return legibleJson(log)
}

function ruleOf({ id, text, source, level }: RequirementResult, language: Language) {
  return {
    id: legibleLine(id),
    shortDescription: { text: legibleLine(text[language]) || legibleLine(id) },
    ...(isUri(source.url) && { helpUri: new URL(source.url).href }),
    defaultConfiguration: { level: level === 'must' ? 'error' : level === 'should' ? 'warning' : 'note' },
    properties: {
      source: `${legibleLine(source.document)} ${legibleLine(source.section)}`,
      date: source.date,
    },
  }
}

function resultsOf(result: Result, language: Language) {
  const index = new Map(result.requirements.map(({ id }, at) => [id, at]))
  const operations = new Map(result.exchanges.map(({ seq, operation }) => [seq, operation]))
  const found = result.checks
    .filter(({ findings }) => findings.length > 0)
    .flatMap((check) =>
      [...byPlace(check.findings)].map(([at, findings]) => ({
        ...ruleRef(check.requirements[0] ?? check.id, index),
        kind: sarifKinds[check.verdict],
        level: sarifLevel(check.verdict, check.expected !== undefined),
        message: { text: messageOf(check, findings, language) },
        locations: findings.slice(0, 10).map(({ exchange }) => locationOf(exchange, at, operations)),
        partialFingerprints: { 'testbenk/v1': fingerprint(check.id, at) },
        ...(check.expected && {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: expectedBecause(check.expected, language),
            },
          ],
        }),
        properties: {
          check: check.id,
          cause: check.cause,
          ...(check.setting && { setting: legibleLine(check.setting[language]) }),
          requirements: check.requirements.map(legibleLine),
        },
      })),
    )
  const told = new Set(
    result.checks.filter(({ findings }) => findings.length > 0).flatMap(({ requirements }) => requirements),
  )
  const rest = result.requirements
    .filter(({ id }) => !told.has(id))
    .map((requirement) => ({
      ...ruleRef(requirement.id, index),
      kind: sarifKinds[requirement.verdict],
      level: sarifLevel(requirement.verdict, false),
      message: { text: `${requirement.verdict}: ${legibleLine(requirement.text[language])}` },
      // Readers of SARIF want a place for each; that the run says nothing of it stands in no line of its own.
      locations: [locationOf(1, '', operations)],
      partialFingerprints: { 'testbenk/v1': fingerprint(requirement.id, '') },
      properties: {
        judgedBy: requirement.judgedBy,
        ...(requirement.attested && {
          attested: requirement.attested.state,
          attestedBy: requirement.attested.by,
        }),
      },
    }))
  return [...found, ...rest]
}

function ruleRef(id: string, index: ReadonlyMap<string, number>) {
  const ruleIndex = index.get(id)
  return { ruleId: legibleLine(id), ...(ruleIndex !== undefined && { ruleIndex }) }
}

function byPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map<string, Finding[]>()
  for (const finding of findings) places.set(finding.at, [...(places.get(finding.at) ?? []), finding])
  return places
}

function messageOf(check: CheckResult, findings: readonly Finding[], language: Language): string {
  const [first] = findings
  return [
    outcomeTitle(check)[language],
    ...(first
      ? [`${first.message[language]} – ${first.expected[language]} ≠ ${first.actual[language]}`]
      : []),
    ...(check.setting ? [`${textsIn(language).settingLabel}: ${check.setting[language]}`] : []),
    check.fix[language],
  ].join('\n')
}

function locationOf(exchange: number, at: string, operations: ReadonlyMap<number, string>) {
  const name = legibleLine([operations.get(exchange), at].filter(Boolean).join(' '))
  return {
    physicalLocation: {
      artifactLocation: { uri: JOURNAL },
      region: { startLine: Math.max(1, exchange) },
    },
    ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name, kind: 'member' }] }),
  }
}

function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

function isUri(url: string | undefined): url is string {
  return url !== undefined && /^https?:[\w:/?#[\]@!$&'()*+,;=.~%-]+$/.test(url) && URL.canParse(url)
}
