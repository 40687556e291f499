// CTRF 0.0, the Common Test Report Format. A test is a check, or a requirement that no check stands behind.
import type { CheckResult, RequirementResult, Result } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { failureText } from '../failure-text.ts'
import { runProblem } from '../headline.ts'
import { stopSentences } from '../html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { ctrfStatuses, expectedBecause, withoutChecks } from './foreign-verdicts.ts'
import { legibleJson } from './legible-json.ts'

export function toCtrf(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const { run, suite } = result
  const tests: Test[] = [
    ...result.checks.map((check) => testOfCheck(check, result, language)),
    ...withoutChecks(result.requirements).map((requirement) => testOfRequirement(requirement, language)),
  ]
  const problem = runProblem(result, language)
  if (problem !== undefined) tests.push(testOfRun(result, problem))
  const stops = stopSentences(result, language)
  const count = (status: string) => tests.filter((test) => test.status === status).length
  const [start, stop] = [run.startedAt, run.endedAt].map((at) => Date.parse(at) || 0)
  const report = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    timestamp: run.endedAt,
    generatedBy: 'Testbenk',
    results: {
      tool: { name: 'Testbenk', version: suite.version },
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: count('pending'),
        other: count('other'),
        start,
        stop,
        extra: {
          verdict: result.verdict,
          exitCode: result.exitCode,
          ...(stops.length > 0 && { stops }),
        },
      },
      tests,
      environment: {
        appName: legibleLine(run.epj),
        testEnvironment: legibleLine(run.room),
        extra: {
          plan: legibleLine(run.plan),
          seed: legibleLine(run.seed),
          profile: run.profile,
          catalogue: suite.catalogue,
          journalHash: run.journal.hash,
          journalIntact: run.journal.intact,
        },
      },
    },
  }
  return legibleJson(report)
}

interface Test {
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'other'
  readonly rawStatus: string
  readonly message: string
}

/** Else a run that judged nothing would look green. */
function testOfRun({ verdict }: Result, problem: string): Test & { readonly duration: 0 } {
  const status = verdict === 'failed' ? 'failed' : 'other'
  return { name: 'run/verdict', status, duration: 0, rawStatus: verdict, message: legibleLine(problem) }
}

function testOfCheck(check: CheckResult, { requirements }: Result, language: Language) {
  const status = check.expected ? 'skipped' : ctrfStatuses[check.verdict]
  const text = failureText(check, { language, texts: textsIn(language), requirements })
  return {
    name: check.id,
    status,
    duration: 0,
    rawStatus: check.verdict,
    suite: [check.id.split('/')[0] ?? check.id],
    tags: check.requirements.map(legibleLine),
    message: legibleLine(
      check.expected ? expectedBecause(check.expected, language) : outcomeTitle(check)[language],
    ),
    ...(status !== 'passed' && { trace: text }),
    extra: {
      cause: check.cause,
      ...(check.setting && { setting: legibleLine(check.setting[language]) }),
    },
  }
}

function testOfRequirement(requirement: RequirementResult, language: Language) {
  const { id, verdict, text, reason, attested } = requirement
  return {
    name: legibleLine(id),
    status: ctrfStatuses[verdict],
    duration: 0,
    rawStatus: verdict,
    suite: ['requirements'],
    message: legibleLine([text[language], reason?.[language]].filter(Boolean).join(' ')),
    ...(attested && { extra: { attested: attested.state, by: legibleLine(attested.by) } }),
  }
}
