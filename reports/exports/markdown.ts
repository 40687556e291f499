// summary.md: what a build server shows on the job's page.

import type { CheckResult, Result } from '#conformance/result.ts'
import { attentionOrder, byAttention, outcomeTitle } from '../attention.ts'
import { headlineOf } from '../headline.ts'
import { stopsView } from '../html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { epjOf, profileOf } from '../run-words.ts'
import { saidIn } from '../said-in.ts'
import { verdictSigns } from '../verdict-signs.ts'

export function toMarkdown(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const texts = textsIn(language)
  const { run, suite } = result
  const verdictOf = (verdict: CheckResult['verdict']) => `${verdictSigns[verdict]} ${texts.verdict[verdict]}`

  const checks = byAttention(result.checks)
  const open = checks.filter((check) => check.verdict !== 'passed')
  const passed = checks.filter((check) => check.verdict === 'passed')
  const present = attentionOrder.filter(
    (verdict) => result.counts[verdict] + result.requirementCounts[verdict] > 0,
  )

  const openRow = (check: CheckResult) => {
    const title = inline(outcomeTitle(check)[language])
    const advice =
      check.verdict === 'failed' || check.verdict === 'warning' ? check.fix : (check.note ?? check.fix)
    return row([
      check.expected ? `${verdictOf(check.verdict)} (${texts.expectedTag})` : verdictOf(check.verdict),
      `<code>${inline(check.id)}</code>`,
      `**${title}** – ${inline(advice[language])}${check.setting ? ` **${texts.settingLabel}:** ${inline(check.setting[language])}` : ''}${foundFirst(check, language)}`,
      check.requirements.map(inline).join(', '),
    ])
  }

  const lines = [
    `## ${verdictOf(result.verdict)}: ${inline(run.planTitle[language])}`,
    '',
    `**${headlineOf(result, language)}**`,
    '',
    ...(run.journal.intact ? [] : [`**${texts.journalWarning}**`, '']),
    ...(run.interrupted === true ? [`**${texts.interrupted}**`, ''] : []),
    ...stoppedLines(result, language),
    ...stopLines(result, language),
    ...expectationLines(result, language),
    row([texts.verdictLabel, texts.checks, texts.requirements]),
    '| --- | ---: | ---: |',
    ...present.map((verdict) =>
      row([verdictOf(verdict), String(result.counts[verdict]), String(result.requirementCounts[verdict])]),
    ),
    '',
    ...(result.checks.length === 0 ? [texts.noChecks, ''] : []),
    ...(result.checks.length > 0 && open.length === 0 ? [texts.allPassed, ''] : []),
    ...(open.length === 0
      ? []
      : [
          row([texts.verdictLabel, texts.checks, texts.whatAndFix, texts.requirements]),
          '| --- | --- | --- | --- |',
          ...open.map(openRow),
          '',
        ]),
    ...(passed.length === 0
      ? []
      : [
          `<details><summary>${texts.passedChecks(passed.length)}</summary>`,
          '',
          ...passed.map((check) => `- <code>${inline(check.id)}</code> ${inline(check.title[language])}`),
          '',
          '</details>',
          '',
        ]),
    ...attestedLines(result, language),
    [
      `${texts.epj}: ${inline(epjOf(run, language))}`,
      `${texts.plan}: ${inline(run.plan)}`,
      `${texts.room}: ${inline(run.room)}`,
      `${texts.seed}: ${inline(run.seed)}`,
      `${texts.profile}: ${inline(profileOf(run, language))}`,
      `Testbenk ${inline(suite.version)}, ${texts.catalogue.toLowerCase()} ${inline(suite.catalogue)}`,
    ].join(' · '),
    '',
    `_${texts.limitsText[0]}_`,
  ]
  return `${lines.join('\n')}\n`
}

/** Who reads a broken build has not the report at hand: what was seen, the first time, says where to look. */
function foundFirst({ findings: [first] }: CheckResult, language: Language): string {
  if (first === undefined) return ''
  const texts = textsIn(language)
  const seen = [
    [`${texts.exchange} #${first.exchange}, ${first.at}`, first.message],
    [texts.expected, first.expected],
    [texts.actual, first.actual],
  ] as const
  return seen.map(([label, said]) => `<br>${inline(label)}: ${inline(said[language])}`).join('')
}

function attestedLines({ requirements }: Result, language: Language): readonly string[] {
  const texts = textsIn(language)
  const lines = requirements.flatMap(({ id, attested }) =>
    attested === undefined
      ? []
      : [
          `- ${inline(id)}: ${texts.attestedState[attested.state]} (${texts.attestedAs[attested.verdict]}). ${inline(texts.judgedBySomebody(attested.by))}, ${texts.expires.toLowerCase()} ${attested.expires}.`,
        ],
  )
  return lines.length === 0 ? [] : [`**${texts.judgedBy.review}**`, '', ...lines, '']
}

function expectationLines({ expectations = [] }: Result, language: Language): readonly string[] {
  if (expectations.length === 0) return []
  const texts = textsIn(language)
  return [
    `**${texts.expectations}**`,
    '',
    ...expectations.map(
      ({ check, state, owner, reason, expires }) =>
        `- ${state === 'met' ? '' : '**'}${texts.expectationState[state]}${state === 'met' ? '' : '**'}: <code>${inline(check)}</code> ${inline(reason)} (${inline(owner)}, ${texts.expires.toLowerCase()} ${expires})`,
    ),
    '',
  ]
}

/** Else nobody reads on the build's page that the EPJ was not reached, and why. */
function stoppedLines({ scenarios }: Result, language: Language): readonly string[] {
  const stopped = scenarios.filter(({ outcome }) => outcome !== 'completed')
  if (stopped.length === 0) return []
  const texts = textsIn(language)
  return [
    texts.stoppedScenarios(stopped.length),
    '',
    ...stopped.map(
      ({ id, title, outcome, detail = '' }) =>
        `- ${texts.outcome[outcome]}: ${inline(title[language])} (<code>${inline(id)}</code>) ${inline(saidIn(language, detail))}`,
    ),
    '',
  ]
}

/** What was in the EPJ's way, the first of it first. */
function stopLines(result: Result, language: Language): readonly string[] {
  const texts = textsIn(language)
  const lines = stopsView(result, language).map(
    ({ cause, what, reason, setting, where }) =>
      `- **${cause}**: ${inline(what)}. ${inline(reason.text)} (${inline(where)})${setting === undefined ? '' : ` ${inline(`${texts.settingLabel}: ${setting}`)}`}`,
  )
  return lines.length === 0 ? [] : [`**${texts.stops}**`, '', ...lines, '']
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Text that stays text: no cell ends early, no tag, link, picture or emphasis begins, and no bare address becomes a link. */
function inline(text: string): string {
  return legibleLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#46;`)
}
