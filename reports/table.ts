// The verdicts as a terminal shows them.

import { styleText } from 'node:util'
import type { CheckResult, Result, Verdict } from '#conformance/result.ts'
import { attentionOrder, byAttention, mendable, outcomeTitle } from './attention.ts'
import { brokenExpectations, headlineOf } from './headline.ts'
import { stopSentences } from './html/stops-view.ts'
import { type Language, type LanguageOption, textsIn } from './html/texts.ts'
import { legibleLine } from './legible.ts'
import { epjOf } from './run-words.ts'
import { saidIn } from './said-in.ts'
import { verdictSigns } from './verdict-signs.ts'

export interface TableOptions extends LanguageOption {
  /** Default: false. */
  readonly colour?: boolean
}

const width = 100
const longestId = 34
/** Characters of one text: a check of somebody's own may have much to say. */
const longestText = 600

const colours = {
  passed: 'green',
  failed: 'red',
  warning: 'yellow',
  review: 'blue',
  'not-observed': 'gray',
  inconclusive: 'yellow',
  'not-applicable': 'gray',
  error: 'magenta',
} as const satisfies Record<Verdict, string>

export function toTable(result: Result, { language = 'nb', colour = false }: TableOptions = {}): string {
  const texts = textsIn(language)
  const { run, suite } = result
  const word = (verdict: Verdict) => `${verdictSigns[verdict]} ${texts.verdict[verdict]}`
  const paint = (verdict: Verdict, text: string) =>
    colour ? styleText(colours[verdict], text, { validateStream: false }) : text

  const checks = byAttention(result.checks)
  const verdictColumn = widest([texts.table.verdict, ...checks.map((check) => word(check.verdict))])
  const idColumn = Math.min(
    longestId,
    widest([texts.table.check, ...checks.map((check) => legibleLine(check.id))]),
  )
  const titleColumn = width - verdictColumn - idColumn - 4

  const row = (first: string, id: string, title: string, verdict?: Verdict) => {
    const cell = padded(first, verdictColumn)
    const rest = `${padded(id, idColumn)}  ${clip(title, titleColumn)}`
    return `${verdict === undefined ? cell : paint(verdict, cell)}  ${rest}`.trimEnd()
  }
  /** What has to be mended is read to its end; of the rest a line is enough. */
  const rowsOf = (check: CheckResult) => {
    const title = legibleLine(outcomeTitle(check)[language])
    const advice = adviceOn(check)
    const [first = '', ...more] = advice.length === 0 ? [title] : wrap(clip(title, longestText), titleColumn)
    return [
      row(word(check.verdict), legibleLine(check.id), first, check.verdict),
      ...more.map((line) => row('', '', line)),
      ...advice.flatMap((text) => under(text)),
    ]
  }
  const under = (advice: string) => {
    const [first = '', ...more] = wrap(clip(advice, longestText), width - verdictColumn - 4)
    const indent = ' '.repeat(verdictColumn + 2)
    return [`${indent}${first}`, ...more.map((line) => `${indent}  ${line}`)]
  }
  const adviceOn = (check: CheckResult): readonly string[] => {
    if (check.expected)
      return [`→ ${texts.expectedTag}: ${legibleLine(`${check.expected.reason} (${check.expected.owner})`)}`]
    if (check.verdict === 'failed' || check.verdict === 'warning')
      return [
        ...check.findings
          .slice(0, 1)
          .map(({ at, expected, actual }) =>
            legibleLine(
              `→ ${at}: ${texts.expected.toLowerCase()}: ${expected[language]} · ${texts.actual.toLowerCase()}: ${actual[language]}`,
            ),
          ),
        ...(check.setting ? [`→ ${texts.settingLabel}: ${legibleLine(check.setting[language])}`] : []),
        `→ ${texts.table.fix}: ${legibleLine(check.fix[language])}`,
      ]
    return mendable.includes(check.verdict) && check.note ? [`→ ${legibleLine(check.note[language])}`] : []
  }

  const counted = attentionOrder
    .filter((verdict) => result.counts[verdict] > 0)
    .map((verdict) => `${texts.verdict[verdict]} ${result.counts[verdict]}`)
  const about = [
    `Testbenk ${suite.version}`,
    run.plan,
    epjOf(run, language),
    `${texts.room} ${run.room}`,
    `${texts.seed} ${run.seed}`,
  ]

  return `${[
    clip(about.map(legibleLine).join(' · '), width),
    '',
    ...(checks.length === 0
      ? [texts.noChecks]
      : [row(texts.table.verdict, texts.table.check, texts.table.title), ...checks.flatMap(rowsOf)]),
    '',
    ...stoppedLines(result, language),
    ...stopLines(result, language),
    ...brokenExpectations(result).map(({ check, state }) =>
      clip(`${texts.expectations}: ${legibleLine(check)}: ${texts.expectationState[state]}`, width),
    ),
    ...(run.interrupted === true ? [...wrap(texts.interrupted), ''] : []),
    ...(run.journal.intact ? [] : [...wrap(texts.journalWarning), '']),
    ...(counted.length === 0 ? [] : wrap(counted.join(' · '))),
    ...wrap(`${word(result.verdict)}: ${headlineOf(result, language)}`).map((line) =>
      paint(result.verdict, line),
    ),
    clip(legibleLine(texts.journalLine(run.journal.events, run.journal.hash)), width),
  ].join('\n')}\n`
}

/** Why an EPJ was not reached, said where the user looks. */
function stoppedLines({ scenarios }: Result, language: Language): readonly string[] {
  const stopped = scenarios.filter(({ outcome }) => outcome !== 'completed')
  if (stopped.length === 0) return []
  const texts = textsIn(language)
  const first = stopped.slice(0, 3)
  return [
    texts.stoppedScenarios(stopped.length),
    ...first.flatMap(({ id, outcome, detail = '' }) => [
      clip(`  ${legibleLine(id)}: ${texts.outcome[outcome]}`, width),
      ...(detail === ''
        ? []
        : wrap(clip(legibleLine(saidIn(language, detail)), 3 * width), width - 4).map(
            (line) => `    ${line}`,
          )),
    ]),
    ...(stopped.length > first.length ? [`  ${texts.moreOfThem(stopped.length - first.length)}`] : []),
    '',
  ]
}

/** What stopped an EPJ is mended before anything else is looked at. */
function stopLines(result: Result, language: Language): readonly string[] {
  const stops = stopSentences(result, language)
  if (stops.length === 0) return []
  const texts = textsIn(language)
  const first = stops.slice(0, 3)
  return [
    `${texts.stops}:`,
    ...first.flatMap((text) => {
      const [begin = '', ...more] = wrap(clip(text, longestText), width - 4)
      return [`  ${begin}`, ...more.map((line) => `    ${line}`)]
    }),
    ...(stops.length > first.length ? [`  ${texts.moreOfThem(stops.length - first.length)}`] : []),
    '',
  ]
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => [...text].length))
}

function clip(text: string, columns: number): string {
  const characters = [...text]
  return characters.length <= columns
    ? text
    : `${characters
        .slice(0, columns - 1)
        .join('')
        .trimEnd()}…`
}

function padded(text: string, columns: number): string {
  const clipped = clip(text, columns)
  return clipped + ' '.repeat(columns - [...clipped].length)
}

function wrap(text: string, columns = width): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && [...line].length + 1 + [...word].length > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].map((one) => clip(one, columns))
}
