// The members that the OpenID Foundation's suite exports for a test, so that scripts which read its logs read ours.
// A run is one test there; each check is an entry of its log.
import type { CheckResult, RequirementResult, Result } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { grouped } from '../grouped-findings.ts'
import type { Language, LanguageOption } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { expectedBecause, oidfOutcomes, oidfResults, withoutChecks } from './foreign-verdicts.ts'
import { legibleJson } from './legible-json.ts'

export function toOidf(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const { run, suite } = result
  const testId = legibleLine(run.id)
  const time = Date.parse(run.endedAt) || 0
  const entries = [
    ...result.checks.flatMap((check) => entriesOf(check, language)),
    ...withoutChecks(result.requirements).map((requirement) => entryOf(requirement, language)),
    {
      src: 'TEST-RUNNER',
      msg: 'Test has run to completion',
      result: run.interrupted ? 'INTERRUPTED' : 'FINISHED',
      testmodule_result: oidfOutcomes[result.verdict],
    },
  ]
  const exported = {
    exportedAt: run.endedAt,
    exportedFrom: 'testbenk',
    exportedBy: {},
    exportedVersion: suite.version,
    testInfo: {
      _id: testId,
      testId,
      testName: `testbenk-${legibleLine(run.plan)}`,
      variant: { profile: run.profile, driver: legibleLine(run.driver) },
      started: run.startedAt,
      description: legibleLine(run.planTitle[language]),
      alias: legibleLine(run.room),
      planId: legibleLine(run.plan),
      status: run.interrupted ? 'INTERRUPTED' : 'FINISHED',
      version: suite.version,
      summary: legibleLine(run.epj),
      publish: null,
      result: oidfOutcomes[result.verdict],
    },
    results: entries.map((entry, index) => ({ _id: `${testId}-${index + 1}`, testId, time, ...entry })),
  }
  return legibleJson(exported)
}

function entriesOf(check: CheckResult, language: Language) {
  const shared = {
    src: check.id,
    msg: legibleLine(outcomeTitle(check)[language]),
    result: oidfResults[check.verdict],
    requirements: check.requirements.map(legibleLine),
    ...(check.expected && { expected_failure: expectedBecause(check.expected, language) }),
  }
  if (check.findings.length === 0) return [shared]
  return grouped(check.findings).map(({ finding }) => ({
    ...shared,
    at: legibleLine(finding.at),
    expected: finding.expected[language],
    actual: finding.actual[language],
    exchange: finding.exchange,
  }))
}

function entryOf({ id, text, verdict, attested }: RequirementResult, language: Language) {
  return {
    src: legibleLine(id),
    msg: legibleLine(text[language]),
    result: oidfResults[verdict],
    requirements: [legibleLine(id)],
    ...(attested && { attested: attested.state, attested_by: attested.by }),
  }
}
