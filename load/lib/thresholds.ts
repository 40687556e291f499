// What a run is held against, as k6 knows it: one sub-metric for each series.
import type { Limits, Series } from './settings.ts'

export const metrics = {
  /** Milliseconds from a request to its answer, of what the series is about. */
  answer: 'answer_ms',
  /** Ours: what was not answered as documented, or for which no token could be had. */
  wrong: 'answer_wrong',
  dropped: 'dropped_iterations',
} as const

export const answerOf = (series: string) => `${metrics.answer}{series:${series}}`
export const wrongOf = (series: string) => `${metrics.wrong}{series:${series}}`

/** k6 sums a sub-metric up only when a threshold names it; this one always holds and is no verdict. */
const CARRIER = { answer: 'max>=0', wrong: 'rate>=0' } as const
const isCarrier = (expression: string) => expression === CARRIER.answer || expression === CARRIER.wrong

export function thresholds(series: readonly Series[]): Record<string, string[]> {
  return Object.fromEntries(
    series.flatMap(({ name, limits }) => [
      [answerOf(name), [CARRIER.answer, ...expressions(limits)]],
      [
        wrongOf(name),
        [CARRIER.wrong, ...(limits.errorShare === undefined ? [] : [`rate<=${limits.errorShare}`])],
      ],
    ]),
  )
}

function expressions({ p95Ms, p99Ms }: Limits): string[] {
  return [
    ...(p95Ms === undefined ? [] : [`p(95)<${p95Ms}`]),
    ...(p99Ms === undefined ? [] : [`p(99)<${p99Ms}`]),
  ]
}

export interface HeldThreshold {
  readonly series: string
  readonly limit: 'p95' | 'p99' | 'errors'
  readonly expression: string
  readonly ok: boolean
}

type Judged = Readonly<Record<string, { readonly ok: boolean }>>

/** Every threshold of a series, without the carriers. */
export function heldThresholds(series: string, answer: Judged, wrong: Judged): readonly HeldThreshold[] {
  return [...Object.entries(answer), ...Object.entries(wrong)]
    .filter(([expression]) => !isCarrier(expression))
    .map(([expression, { ok }]) => ({ series, limit: limitOf(expression), expression, ok }))
}

function limitOf(expression: string): HeldThreshold['limit'] {
  if (expression.startsWith('p(95)')) return 'p95'
  return expression.startsWith('p(99)') ? 'p99' : 'errors'
}
