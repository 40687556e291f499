import type { CheckResult, Result, Verdict } from '#conformance/result.ts'
import { byAttention, mendable, outcomeTitle } from '../attention.ts'
import { grouped } from '../grouped-findings.ts'
import { checkAnchor, exchangeAnchor, requirementAnchor } from './anchors.ts'
import { type LackingView, lackingView } from './lacking-view.ts'
import type { Tag } from './requirements-view.ts'
import { exampleFor, snippetAnchor } from './snippets-view.ts'
import { type Language, textsIn } from './texts.ts'
import { type WayView, wayView } from './way-view.ts'

/** An exchange's number, with a link where the report shows the exchange. */
export interface ExchangeLink {
  readonly seq: number
  readonly anchor?: string
}

export interface FindingView {
  readonly label: string
  readonly exchange: ExchangeLink
  readonly at: string
  readonly expected: string
  readonly actual: string
  readonly message: string
  /** Where the very same was wrong again. */
  readonly again: readonly ExchangeLink[]
  /** A picture of the calls around it. */
  readonly way?: WayView
}

interface LackingCheck extends Omit<LackingView, 'parts'> {
  readonly parts: readonly { readonly text: string; readonly exchanges: readonly ExchangeLink[] }[]
}

export interface CheckView {
  readonly id: string
  readonly anchor: string
  readonly tag: Tag
  readonly title: string
  readonly why: string
  readonly meaning: string
  readonly note?: string
  /** In place of the note: what was missing, without which nothing is decided. */
  readonly lacking?: LackingCheck
  /** Only where there is, or may be, something to fix in the EPJ. */
  readonly fix?: string
  readonly fixLabel: string
  readonly cause?: string
  /** Of a configuration: which setting, and what it should be. */
  readonly setting?: string
  /** Anchor of an example of right code. */
  readonly example?: string
  readonly requirements: readonly { readonly id: string; readonly anchor?: string }[]
  readonly findings: readonly FindingView[]
  readonly examined: readonly ExchangeLink[]
  /** How many more were examined than are listed. */
  readonly more: number
  readonly open: boolean
  /** Nothing to read for who looks for what is wrong: listed together, folded. */
  readonly quiet: boolean
  /** Somebody answers for this failure for a while. */
  readonly expected?: { readonly owner: string; readonly reason: string; readonly expires: string }
}

const listedAtMost = 40
const closed: readonly Verdict[] = ['passed', 'not-applicable']
const nothingToFix: readonly Verdict[] = [...closed, 'error']

export function checksView(result: Result, language: Language): readonly CheckView[] {
  const texts = textsIn(language)
  const known = new Set(result.requirements.map(({ id }) => id))
  const shown = new Set(result.exchanges.map(({ seq }) => seq))
  const link = (seq: number): ExchangeLink =>
    shown.has(seq) ? { seq, anchor: exchangeAnchor(seq) } : { seq }
  const placeOf = (seq: number) => (shown.has(seq) ? `#${exchangeAnchor(seq)}` : undefined)

  return byAttention(result.checks).map((check) => ({
    id: check.id,
    anchor: checkAnchor(check.id),
    tag: { verdict: check.verdict, word: texts.verdict[check.verdict] },
    title: outcomeTitle(check)[language],
    why: check.why[language],
    meaning: texts.verdictMeaning[check.verdict],
    ...noteOf(check, language, link),
    ...(nothingToFix.includes(check.verdict) ? {} : { fix: check.fix[language] }),
    fixLabel: mendable.includes(check.verdict) ? texts.fix : texts.fixIfWrong,
    ...(check.verdict === 'failed' || check.verdict === 'warning' ? { cause: texts.cause[check.cause] } : {}),
    ...(check.setting && { setting: check.setting[language] }),
    ...exampleOf(check),
    requirements: check.requirements.map((id) =>
      known.has(id) ? { id, anchor: requirementAnchor(id) } : { id },
    ),
    findings: grouped(check.findings).map(({ finding, again }, index, { length }) => ({
      label: texts.finding(index + 1, length),
      exchange: link(finding.exchange),
      at: finding.at,
      expected: finding.expected[language],
      actual: finding.actual[language],
      message: finding.message[language],
      again: again.map(link),
      ...(index === 0 && check.way && { way: wayView(check.way, language, placeOf) }),
    })),
    examined: check.examined.slice(0, listedAtMost).map(link),
    more: Math.max(0, check.examined.length - listedAtMost),
    quiet: closed.includes(check.verdict),
    open: !closed.includes(check.verdict) && check.expected === undefined,
    ...(check.expected && { expected: check.expected }),
  }))
}

function noteOf(
  { note, lacks }: CheckResult,
  language: Language,
  link: (seq: number) => ExchangeLink,
): Pick<CheckView, 'note' | 'lacking'> {
  const lacking = lackingView(lacks, language)
  if (lacking === undefined) return note === undefined ? {} : { note: note[language] }
  const parts = lacking.parts.map(({ text, exchange }) => ({ text, exchanges: [link(exchange)] }))
  return { lacking: { ...lacking, parts } }
}

function exampleOf(check: CheckResult): { readonly example?: string } {
  const topic = exampleFor(check)
  return topic === undefined ? {} : { example: snippetAnchor(topic) }
}
