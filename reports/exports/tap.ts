// TAP 14. What was not decided is `not ok`, what nobody could judge is skipped, an expected failure is a TODO.
import type { CheckResult, RequirementResult, Result } from '#conformance/result.ts'
import { outcomeTitle } from '../attention.ts'
import { grouped } from '../grouped-findings.ts'
import { brokenExpectations, runProblem } from '../headline.ts'
import { stopSentences } from '../html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from '../html/texts.ts'
import { legible, legibleLine } from '../legible.ts'
import { expectedBecause, withoutChecks } from './foreign-verdicts.ts'

export function toTap(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const texts = textsIn(language)
  const problem = runProblem(result, language)
  const points = [
    ...result.checks.map((check) => pointOfCheck(check, language)),
    ...withoutChecks(result.requirements).map((requirement) => pointOfRequirement(requirement, language)),
    ...brokenExpectations(result).map(({ check, state }) => ({
      ok: false,
      name: `expected-failures ${inline(check)}: ${texts.expectationState[state]}`,
      more: [],
    })),
    ...(problem === undefined ? [] : [{ ok: false, name: `run ${inline(problem)}`, more: [] }]),
  ]
  return `${[
    'TAP version 14',
    `1..${points.length}`,
    `# Testbenk ${inline(result.suite.version)}, ${inline(result.run.plan)}, ${inline(result.run.epj)}, seed ${inline(result.run.seed)}`,
    ...points.flatMap(({ ok, name, more }, index) => [
      `${ok ? 'ok' : 'not ok'} ${index + 1} - ${name}`,
      ...more,
    ]),
    ...stopSentences(result, language).map((text) => `# ${inline(texts.stops)}: ${inline(text)}`),
    `# ${result.verdict}, exit ${result.exitCode}, journal ${result.run.journal.hash}`,
    ...(result.run.journal.intact ? [] : [`Bail out! ${inline(texts.journalWarning)}`]),
    ...(result.run.interrupted ? [`Bail out! ${inline(texts.interrupted)}`] : []),
  ].join('\n')}\n`
}

interface Point {
  readonly ok: boolean
  readonly name: string
  readonly more: readonly string[]
}

function pointOfCheck(check: CheckResult, language: Language): Point {
  const { verdict, expected, id } = check
  const title = `${inline(id)} ${inline(outcomeTitle(check)[language])}`
  if (expected)
    return { ok: false, name: `${title} # TODO ${inline(expectedBecause(expected, language))}`, more: [] }
  if (verdict === 'not-observed' || verdict === 'not-applicable' || verdict === 'review')
    return { ok: true, name: `${title} # SKIP ${verdict}`, more: [] }
  return {
    ok: verdict === 'passed' || verdict === 'warning',
    name: title,
    more: verdict === 'passed' ? [] : diagnosis(check, language),
  }
}

function pointOfRequirement({ id, verdict, text, attested }: RequirementResult, language: Language): Point {
  const said = attested ? ` [${textsIn(language).attestedState[attested.state]}: ${attested.by}]` : ''
  const title = `${inline(id)} ${inline(`${text[language]}${said}`)}`
  if (verdict === 'passed') return { ok: true, name: title, more: [] }
  if (verdict === 'failed') return { ok: false, name: title, more: [] }
  return { ok: true, name: `${title} # SKIP ${verdict}`, more: [] }
}

/** A YAML block; its values are JSON, which YAML reads. */
function diagnosis(
  { verdict, cause, setting, findings, fix, note }: CheckResult,
  language: Language,
): readonly string[] {
  const yaml = (text: string) => JSON.stringify(legible(text))
  return [
    '  ---',
    `  verdict: ${yaml(verdict)}`,
    ...(note ? [`  note: ${yaml(note[language])}`] : []),
    // Where nothing was found, nobody has caused it.
    ...(findings.length > 0 ? [`  cause: ${yaml(cause)}`] : []),
    ...(setting ? [`  setting: ${yaml(setting[language])}`] : []),
    `  fix: ${yaml(fix[language])}`,
    ...(findings.length > 0 ? ['  findings:'] : []),
    ...grouped(findings).flatMap(({ finding }) => [
      `    - exchange: ${finding.exchange}`,
      `      at: ${yaml(finding.at)}`,
      `      expected: ${yaml(finding.expected[language])}`,
      `      actual: ${yaml(finding.actual[language])}`,
    ]),
    '  ...',
  ]
}

/** One line, in which nothing begins a directive (TAP 14, «Test Point»). */
function inline(text: string): string {
  return legibleLine(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
}
