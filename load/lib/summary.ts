// The few numbers that a run comes down to, from what k6 hands over at its end. Its own data also holds what
// setup() returned, so only what is named here is written down.
import { plannedOpenings } from './arrivals.ts'
import type { LoadSettings } from './settings.ts'
import { metrics, OPERATION } from './thresholds.ts'

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

export interface LoadSummary {
  readonly schemaVersion: 1
  readonly operation: string
  readonly plan: Pick<LoadSettings, 'scheme' | 'shape' | 'rate' | 'seconds'> & { readonly openings: number }
  readonly seconds: number
  readonly lookups: number
  readonly failed: number
  /** Openings that k6 could not start in time, because no worker was free. */
  readonly dropped: number
  readonly latencyMs: Readonly<Record<'min' | 'median' | 'p95' | 'p99' | 'max', number>>
  readonly thresholds: readonly {
    readonly metric: string
    readonly expression: string
    readonly ok: boolean
  }[]
  readonly ok: boolean
}

/** What k6 must be told to keep (`summaryTrendStats`) for this summary. */
export const trendStats = ['min', 'med', 'p(95)', 'p(99)', 'max']

export function summarise(data: K6Summary, settings: LoadSettings): LoadSummary {
  const value = (metric: string, name: string) => data.metrics[metric]?.values[name] ?? 0
  const held = Object.values(metrics).flatMap((metric) =>
    Object.entries(data.metrics[metric]?.thresholds ?? {}).map(([expression, { ok }]) => ({
      metric,
      expression,
      ok,
    })),
  )
  // k6's Rate counts what was added as true in `passes`: here the look-ups that failed.
  const failed = value(metrics.failed, 'passes')
  const lookups = failed + value(metrics.failed, 'fails')
  const { scheme, shape, rate, seconds } = settings
  return {
    schemaVersion: 1,
    operation: OPERATION,
    plan: { scheme, shape, rate, seconds, openings: plannedOpenings(settings) },
    seconds: rounded(data.state.testRunDurationMs / 1000),
    lookups,
    failed,
    dropped: value(metrics.dropped, 'count'),
    latencyMs: {
      min: rounded(value(metrics.duration, 'min')),
      median: rounded(value(metrics.duration, 'med')),
      p95: rounded(value(metrics.duration, 'p(95)')),
      p99: rounded(value(metrics.duration, 'p(99)')),
      max: rounded(value(metrics.duration, 'max')),
    },
    thresholds: held,
    // A run in which nothing was looked up says nothing, so it is not good.
    ok: lookups > 0 && held.length > 0 && held.every(({ ok }) => ok),
  }
}

export function summaryText(summary: LoadSummary): string {
  const { plan, latencyMs: ms } = summary
  if (summary.lookups === 0) return `${summary.operation} with ${plan.scheme}: nothing was looked up\n`
  return [
    `${summary.operation} with ${plan.scheme}: ${summary.lookups} look-ups of ${plan.openings} planned, in ${summary.seconds} s with its start`,
    `  answered in ms: median ${ms.median}, p95 ${ms.p95}, p99 ${ms.p99}, longest ${ms.max}`,
    `  failed ${summary.failed}, not started in time ${summary.dropped}`,
    ...summary.thresholds.map(
      ({ metric, expression, ok }) => `  ${ok ? 'held' : 'BROKEN'}  ${metric}: ${expression}`,
    ),
    '',
  ].join('\n')
}

const rounded = (value: number) => Math.round(value * 100) / 100
