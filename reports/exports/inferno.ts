// The result list of Inferno's API: the suite first, then a result for each check and each requirement without one.

import type { CheckResult, RequirementResult, Result, Verdict } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { grouped } from '../grouped-findings.ts'
import { headlineOf } from '../headline.ts'
import type { Language, LanguageOption } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { expectedBecause, infernoResults, withoutChecks } from './foreign-verdicts.ts'
import { legibleJson } from './legible-json.ts'

export function toInferno(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const { run } = result
  const suite = `testbenk_${legibleLine(run.plan)}`
  const shared = {
    test_run_id: legibleLine(run.id),
    test_session_id: legibleLine(run.id),
    created_at: run.startedAt,
    updated_at: run.endedAt,
    inputs: [],
    outputs: [],
  }
  const row = (id: string, verdict: Verdict, message: string) => ({
    id: `${legibleLine(run.id)}-${id}`,
    ...shared,
    result: infernoResults[verdict],
    result_message: legibleLine(message),
  })
  const results = [
    {
      ...row(suite, result.verdict, headlineOf(result, language)),
      test_suite_id: suite,
      optional: false,
      messages: [],
      requests: [],
    },
    ...result.checks.map((check) => ({
      ...row(check.id, check.verdict, outcomeTitle(check)[language]),
      test_id: `${suite}-${check.id}`,
      optional: check.verdict === 'warning',
      messages: messagesOf(check, language),
      requests: requestsOf(check, result),
    })),
    ...withoutChecks(result.requirements).map((requirement) =>
      ofRequirement(requirement, row, suite, language),
    ),
  ]
  return legibleJson(results)
}

function ofRequirement(
  { id, verdict, text, level, attested }: RequirementResult,
  row: (id: string, verdict: Verdict, message: string) => object,
  suite: string,
  language: Language,
) {
  return {
    ...row(legibleLine(id), verdict, text[language]),
    test_id: `${suite}-${legibleLine(id)}`,
    optional: level !== 'must',
    messages: attested
      ? [{ type: 'info', message: `${attested.state}, ${attested.by}: ${attested.comment}` }]
      : [],
    requests: [],
  }
}

function messagesOf(check: CheckResult, language: Language) {
  const type = check.verdict === 'failed' ? 'error' : 'warning'
  return [
    ...(check.expected ? [{ type: 'info', message: expectedBecause(check.expected, language) }] : []),
    ...(check.note ? [{ type: 'info', message: check.note[language] }] : []),
    ...grouped(check.findings).map(({ finding }) => ({
      type,
      message: `#${finding.exchange} ${finding.at}: ${finding.message[language]} ${finding.expected[language]} ≠ ${finding.actual[language]}`,
    })),
  ]
}

function requestsOf({ findings, examined }: CheckResult, { exchanges }: Result) {
  const wanted = new Set([...findings.map(({ exchange }) => exchange), ...examined.slice(0, 3)])
  return exchanges
    .filter(({ seq }) => wanted.has(seq))
    .map(({ seq, at, request, response }) => ({
      id: String(seq),
      index: seq,
      timestamp: at,
      verb: legibleLine(request.method),
      url: request.target,
      direction: 'incoming',
      status: response?.status ?? null,
    }))
}
