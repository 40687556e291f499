// The numbers that a run comes down to, from what k6 hands over at its end. Its own data also holds what
// setup() returned, so only what is named here is written down.
import type { LoadSettings } from './settings.ts'
import { answerOf, type HeldThreshold, heldThresholds, metrics, wrongOf } from './thresholds.ts'

/** The part of k6's end-of-test data that is read. */
export interface K6Summary {
  readonly state: { readonly testRunDurationMs: number }
  readonly metrics: Readonly<
    Record<
      string,
      {
        readonly values: Readonly<Record<string, number>>
        readonly thresholds?: Readonly<Record<string, { readonly ok: boolean }>>
      }
    >
  >
}

/** Counters of the scripts, by what they count. */
export const counted = {
  openings: 'patients_opened',
  lookUps: 'look_ups',
  tokens: 'token_requests',
  retries: 'retries',
  logIns: 'log_ins',
  sessions: 'sessions_opened',
  refreshes: 'sessions_refreshed',
} as const

export interface SeriesSummary {
  readonly name: string
  readonly answered: number
  readonly wrong: number
  readonly ms: Readonly<Record<'min' | 'median' | 'p90' | 'p95' | 'p99' | 'max', number>>
}

export interface K6Result {
  readonly schemaVersion: 2
  readonly scenario: string
  readonly seconds: number
  readonly iterations: number
  /** Arrivals that k6 could not start, because no worker was free. */
  readonly dropped: number
  readonly requests: number
  readonly counts: Readonly<Record<keyof typeof counted, number>>
  readonly series: readonly SeriesSummary[]
  readonly thresholds: readonly HeldThreshold[]
}

/** What k6 must be told to keep (`summaryTrendStats`) for this summary. */
export const trendStats = ['min', 'med', 'p(90)', 'p(95)', 'p(99)', 'max']

export function summarise(data: K6Summary, settings: LoadSettings): K6Result {
  const value = (metric: string, name: string) => data.metrics[metric]?.values[name] ?? 0
  const names = settings.series.map(({ name }) => name)
  return {
    schemaVersion: 2,
    scenario: settings.scenario,
    seconds: rounded(data.state.testRunDurationMs / 1000),
    iterations: value('iterations', 'count'),
    dropped: value(metrics.dropped, 'count'),
    requests: value('http_reqs', 'count'),
    counts: {
      openings: value(counted.openings, 'count'),
      lookUps: value(counted.lookUps, 'count'),
      tokens: value(counted.tokens, 'count'),
      retries: value(counted.retries, 'count'),
      logIns: value(counted.logIns, 'count'),
      sessions: value(counted.sessions, 'count'),
      refreshes: value(counted.refreshes, 'count'),
    },
    series: names.map((name) => {
      const stat = (of: string) => rounded(value(answerOf(name), of))
      // k6's Rate counts what was added as true in `passes`: here what was answered wrongly.
      const wrong = value(wrongOf(name), 'passes')
      return {
        name,
        answered: wrong + value(wrongOf(name), 'fails'),
        wrong,
        ms: {
          min: stat('min'),
          median: stat('med'),
          p90: stat('p(90)'),
          p95: stat('p(95)'),
          p99: stat('p(99)'),
          max: stat('max'),
        },
      }
    }),
    thresholds: names.flatMap((name) =>
      heldThresholds(
        name,
        data.metrics[answerOf(name)]?.thresholds ?? {},
        data.metrics[wrongOf(name)]?.thresholds ?? {},
      ),
    ),
  }
}

export function summaryText(summary: K6Result, language: keyof typeof told = 'en'): string {
  const { scenario, seconds, series, dropped, thresholds } = summary
  const texts = told[language]
  const judged = (name: string) =>
    thresholds
      .filter((threshold) => threshold.series === name)
      .map(
        ({ expression, limit, ok }) =>
          `    ${ok ? texts.held : texts.broken}  ${limit === 'errors' ? texts.wrongAnswers : 'answer_ms'}: ${expression}`,
      )
  return [
    texts.run(scenario, seconds, dropped),
    ...series.flatMap((one) => [
      `  ${one.name}: ${one.answered === 0 ? texts.nothing : texts.answers(one)}`,
      ...judged(one.name),
    ]),
    '',
  ].join('\n')
}

const told = {
  nb: {
    held: 'holdt',
    broken: 'BRUTT',
    wrongAnswers: 'gale svar',
    nothing: 'ingenting ble besvart',
    run: (scenario: string, seconds: number, dropped: number) =>
      `${scenario}: ${comma(seconds)} s med oppstart; ${dropped} ankomster ble ikke startet i tide`,
    answers: ({ answered, wrong, ms }: SeriesSummary) =>
      `${answered} svar, ${wrong} gale; ms median ${comma(ms.median)}, p95 ${comma(ms.p95)}, p99 ${comma(ms.p99)}, lengst ${comma(ms.max)}`,
  },
  en: {
    held: 'held',
    broken: 'BROKEN',
    wrongAnswers: 'wrong answers',
    nothing: 'nothing was answered',
    run: (scenario: string, seconds: number, dropped: number) =>
      `${scenario}: ${seconds} s with its start; ${dropped} arrivals were not started in time`,
    answers: ({ answered, wrong, ms }: SeriesSummary) =>
      `${answered} answers, ${wrong} wrong; ms median ${ms.median}, p95 ${ms.p95}, p99 ${ms.p99}, longest ${ms.max}`,
  },
} as const

const comma = (value: number) => String(value).replace('.', ',')
const rounded = (value: number) => Math.round(value * 100) / 100
