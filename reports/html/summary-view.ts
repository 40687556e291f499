import type { CheckResult, Expectation, Result, Verdict } from '#conformance/result.ts'
import { attentionOrder, byAttention, mendable, outcomeTitle } from '../attention.ts'
import { headlineOf } from '../headline.ts'
import { driverOf, epjOf, profileOf } from '../run-words.ts'
import { checkAnchor } from './anchors.ts'
import { moment, timeBetween } from './moment.ts'
import { type Language, textsIn } from './texts.ts'

export interface VerdictCount {
  readonly verdict: Verdict
  readonly word: string
  readonly meaning: string
  readonly checks: number
  readonly requirements: number
}

/** A piece of the bar, in thousandths of its width. */
export interface BarPiece {
  readonly verdict: Verdict
  readonly x: number
  readonly width: number
}

export interface SummaryView {
  readonly verdict: Verdict
  readonly word: string
  readonly headline: string
  readonly journalBroken: boolean
  readonly interrupted: boolean
  readonly counts: readonly VerdictCount[]
  readonly bar: readonly BarPiece[]
  /** The bar in words. */
  readonly barLabel: string
  readonly fixFirst: readonly {
    readonly anchor: string
    readonly verdict: Verdict
    readonly word: string
    readonly title: string
    readonly advice: string
    readonly requirements: readonly string[]
  }[]
  readonly remaining: readonly string[]
  readonly expectations: readonly (Omit<Expectation, 'state'> & {
    readonly anchor?: string
    readonly wrong: boolean
    readonly said: string
  })[]
}

export interface Fact {
  readonly name: string
  readonly value: string
  /** Is it something to copy rather than to read? */
  readonly code?: true
  readonly verdict?: Verdict
}

export function summaryView(result: Result, language: Language): SummaryView {
  const texts = textsIn(language)
  const { counts, requirementCounts } = result
  const shown = attentionOrder
    .map((verdict) => ({
      verdict,
      word: texts.verdict[verdict],
      meaning: texts.verdictMeaning[verdict],
      checks: counts[verdict],
      requirements: requirementCounts[verdict],
    }))
    .filter(({ checks, requirements }) => checks + requirements > 0)

  return {
    verdict: result.verdict,
    word: texts.verdict[result.verdict],
    headline: headlineOf(result, language),
    journalBroken: !result.run.journal.intact,
    interrupted: result.run.interrupted === true,
    counts: shown,
    bar: barOf(shown),
    barLabel: `${texts.requirements}: ${shown
      .filter(({ requirements }) => requirements > 0)
      .map(({ word, requirements }) => `${word} ${requirements}`)
      .join(', ')}`,
    fixFirst: byAttention(result.checks)
      .filter((check) => mendable.includes(check.verdict) && check.expected === undefined)
      // What was left undecided mostly follows from what is wrong, and would hide it; it stands among the checks.
      .filter((check) => check.verdict !== 'inconclusive' || counts.failed === 0)
      .map((check) => ({
        anchor: checkAnchor(check.id),
        verdict: check.verdict,
        word: texts.verdict[check.verdict],
        title: outcomeTitle(check)[language],
        advice: adviceOn(check, language),
        requirements: check.requirements,
      })),
    expectations: (result.expectations ?? []).map(({ state, ...line }) => ({
      ...line,
      ...(result.checks.some(({ id }) => id === line.check) && { anchor: checkAnchor(line.check) }),
      wrong: state !== 'met',
      said: texts.expectationState[state],
    })),
    remaining: [
      ...(counts.failed > 0 && counts.inconclusive + counts['not-observed'] > 0
        ? [texts.followsFromFailure]
        : []),
      ...(requirementCounts.review > 0 ? [texts.remainingReview(requirementCounts.review)] : []),
      ...(requirementCounts['not-observed'] > 0
        ? [texts.remainingNotObserved(requirementCounts['not-observed'])]
        : []),
      ...(counts.error > 0 ? [texts.remainingError(counts.error)] : []),
    ],
  }
}

/** The first of what was missing, and what to do; the rest stands with the check. */
function adviceOn({ verdict, lacks, note, fix }: CheckResult, language: Language): string {
  const [first] = lacks ?? []
  if (first) return `${first.told[language]} ${first.remedy[language]}`
  return (verdict === 'inconclusive' ? (note ?? fix) : fix)[language]
}

export function factsOf({ run, suite }: Result, language: Language): readonly Fact[] {
  const texts = textsIn(language)
  const { intact, events, hash } = run.journal
  return [
    { name: texts.epj, value: epjOf(run, language) },
    { name: texts.plan, value: run.plan, code: true },
    ...(run.mutation === undefined
      ? []
      : [{ name: texts.mutation, value: run.mutation, code: true } as const]),
    { name: texts.started, value: moment(run.startedAt, language) },
    { name: texts.duration, value: timeBetween(run.startedAt, run.endedAt) },
    { name: texts.room, value: run.room, code: true },
    { name: texts.seed, value: run.seed, code: true },
    { name: texts.profile, value: profileOf(run, language) },
    { name: texts.driver, value: driverOf(run, language) },
    { name: texts.suite, value: suite.version },
    { name: texts.catalogue, value: suite.catalogue },
    { name: texts.run, value: run.id, code: true },
    {
      name: texts.journal,
      value: `${intact ? texts.journalIntact : texts.journalBroken}, ${texts.journalEvents(events)}`,
      verdict: intact ? 'passed' : 'failed',
    },
    { name: texts.journalHash, value: hash, code: true },
  ]
}

function barOf(counts: readonly VerdictCount[]): readonly BarPiece[] {
  const total = counts.reduce((sum, { requirements }) => sum + requirements, 0)
  const pieces: BarPiece[] = []
  let x = 0
  for (const { verdict, requirements } of counts) {
    if (requirements === 0) continue
    const width = Math.round((requirements / total) * 10_000) / 10
    pieces.push({ verdict, x: Math.round(x * 10) / 10, width })
    x += width
  }
  return pieces
}
