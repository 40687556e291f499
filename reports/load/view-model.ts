// Everything the load page shows, in the reader's language. The view loops and branches; it computes nothing.
import type { LoadRun } from '#conformance/load/load-run.ts'
import type { Result, Verdict } from '#conformance/result.ts'
import { figureIn, figuresIn, unbroken } from '../figure.ts'
import { moment } from '../html/moment.ts'
import { type PlotView, plotsOf } from './plots.ts'
import { abouts, judgedOf, standingOf } from './standing.ts'
import { type Say, sayIn, type TextKey } from './texts.ts'

export interface LoadPageOptions {
  readonly language: 'nb' | 'en'
  /** Whether k6 made its own page: of a few seconds it makes none. */
  readonly k6Page: boolean
}

export interface LoadView {
  readonly k6Page: boolean
  readonly language: 'nb' | 'en'
  readonly say: Say
  /** A number as the reader writes it. */
  readonly figure: (value: number | string) => string
  readonly title: string
  readonly byline: string
  /** Whose behaviour it is. */
  readonly models: string
  /** Whose answer times these are. */
  readonly about: string
  readonly verdict: Verdict
  readonly word: string
  readonly headline: string
  readonly interrupted: boolean
  readonly reasons: readonly string[]
  readonly notes: readonly string[]
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly series: readonly (LoadRun['series'][number] & { readonly called: string })[]
  readonly done: string
  readonly counts: readonly { readonly name: string; readonly count: number }[]
  readonly checks: readonly {
    readonly verdict: Verdict
    readonly word: string
    readonly title: string
    readonly note: string
    readonly requirements: readonly string[]
  }[]
  readonly plots: readonly PlotView[]
  readonly watched: boolean
  readonly openings: string
  readonly comparison?: {
    readonly intro: string
    readonly rows: readonly {
      readonly what: string
      readonly before: string
      readonly now: string
      readonly ratio: string
      readonly interval: string
    }[]
  }
  readonly sums: readonly { readonly what: string; readonly sum: string; readonly basis: string }[]
  readonly suiteVersion: string
}

export function loadView(run: LoadRun, result: Result, { language, k6Page }: LoadPageOptions): LoadView {
  const say = sayIn(language)
  const standing = standingOf(run, result)
  const reasons = run.soundness.reasons.map((reason) => reason[language])
  return {
    language,
    k6Page,
    say,
    figure: (value) => figureIn(language, value),
    title: run.scenario.title[language],
    byline: `${run.scenario.id} · ${moment(run.startedAt, language)}`,
    models: run.scenario.models[language],
    about: say(abouts[run.target.kind]),
    verdict: result.verdict,
    word: say(standing.word),
    headline: say(standing.headline, judgedOf(result)),
    interrupted: run.interrupted === true,
    reasons,
    notes: run.soundness.notes.map((note) => note[language]),
    facts: factsOf(run, say, language),
    series: run.series.map((one) => ({ ...one, called: one.title?.[language] ?? one.name })),
    done: say(run.k6.dropped === 0 ? 'noneDropped' : 'dropped', {
      dropped: run.k6.dropped,
      iterations: run.k6.iterations,
    }),
    counts: Object.entries(run.k6.counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name: say(countNames[name] ?? 'counts'), count })),
    checks: result.checks.map((check) => ({
      verdict: check.verdict,
      word: say(wordOf(check.verdict)),
      title: check.title[language],
      note: withoutReason(check.note?.[language] ?? '', reasons),
      requirements: check.requirements,
    })),
    plots: plotsOf(run, say),
    watched: run.seconds.some(({ watched }) => watched !== undefined),
    openings: openingsOf(run, say),
    ...(run.comparison && { comparison: comparisonOf(run.comparison, say, language) }),
    sums: run.scenario.sums.map(({ what, sum, basis }) => ({
      what: what[language],
      sum: unbroken(figuresIn(language, sum)),
      basis: basis[language],
    })),
    suiteVersion: run.suiteVersion,
  }
}

/** Why the run is invalid stands once, at the head of the page. */
function withoutReason(note: string, reasons: readonly string[]): string {
  return reasons.reduce((rest, reason) => rest.split(`${reason}. `).at(-1) ?? rest, note)
}

const countNames: Readonly<Record<string, TextKey>> = {
  openings: 'openingsCount',
  lookUps: 'lookUps',
  tokens: 'tokens',
  retries: 'retries',
  logIns: 'logIns',
  sessions: 'sessions',
  refreshes: 'refreshes',
}

function wordOf(verdict: Verdict): TextKey {
  const known: Partial<Record<Verdict, TextKey>> = {
    passed: 'passed',
    failed: 'failed',
    warning: 'warning',
    'not-observed': 'not-observed',
  }
  return known[verdict] ?? 'inconclusive'
}

function factsOf(run: LoadRun, say: Say, language: 'nb' | 'en'): LoadView['facts'] {
  const { order, machine, headRoom, target, k6 } = run
  const fact = (name: TextKey, text: string) => ({ name: say(name), text })
  return [
    fact('target', target.kind === 'own-room' ? say('ownRoom') : target.address),
    fact('rate', `${figureIn(language, order.rate)}/s`),
    fact('duration', `${order.seconds} s`),
    fact('token', order.proofs === 'prepared' ? `${order.scheme}, ${say('preparedProofs')}` : order.scheme),
    ...(headRoom
      ? [
          fact(
            'headRoom',
            say(headRoom.reached ? 'headRoomReached' : 'headRoomTried', {
              perSecond: headRoom.perSecond,
              share: `${Math.round(headRoom.share * 100)} %`,
            }),
          ),
        ]
      : []),
    ...(run.simulatorMicrosPerRequest !== undefined
      ? [
          fact(
            'cost',
            say('costText', { simulator: run.simulatorMicrosPerRequest, k6: k6.microsPerArrival ?? '–' }),
          ),
        ]
      : []),
    ...(run.process ? [fact('process', say('processText', run.process))] : []),
    fact('machine', `${machine.processors} × ${machine.model}`),
    fact('programs', `Node ${machine.node}, k6 ${machine.k6}`),
  ]
}

function openingsOf({ openings: count }: LoadRun, say: Say): string {
  if (!count) return ''
  const { openings, lookUps, perOpening, failed, missed, duplicates, polled, unasked, burst } = count
  return say('openingsText', {
    openings,
    lookUps,
    perOpening,
    failed,
    missed,
    duplicates,
    polled,
    unasked,
    burstLookUps: burst.lookUps,
    burstOpenings: burst.openings,
  })
}

function comparisonOf(
  { with: other, rows }: NonNullable<LoadRun['comparison']>,
  say: Say,
  language: 'nb' | 'en',
): NonNullable<LoadView['comparison']> {
  return {
    intro: say('comparisonWith', { with: other }),
    rows: rows.map(({ what, before, now, ratio, low, high }) => ({
      what: what[language],
      before: figureIn(language, before),
      now: figureIn(language, now),
      ratio: figureIn(language, ratio.toFixed(2)),
      interval: `${figureIn(language, low.toFixed(2))}–${figureIn(language, high.toFixed(2))}`,
    })),
  }
}
