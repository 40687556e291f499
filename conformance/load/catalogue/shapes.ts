// How load comes and goes, and how many of k6's workers it takes.
import type { Limits, LoadPlan, PlanOrder, Stream } from './load-scenario.ts'

type Stages = Stream['stages']

export const steady = ({ rate, seconds }: Pick<PlanOrder, 'rate' | 'seconds'>): Stages => [
  { target: rate, seconds },
]

/** Heights as shares of the rate, each held for its share of the time after a step of a twentieth of it. */
export function curve(
  { rate, seconds }: Pick<PlanOrder, 'rate' | 'seconds'>,
  parts: readonly { readonly height: number; readonly share: number }[],
): Stages {
  return parts.map(({ height, share }) => ({ target: rate * height, seconds: seconds * share }))
}

export interface StreamOrder {
  readonly name: string
  readonly exec: string
  /** Of what is counted (patients, log-ins), not of arrivals. */
  readonly startRate: number
  readonly stages: Stages
  readonly openings?: number
  readonly thinkMs?: number
  readonly startAfterSeconds?: number
  /** Milliseconds that one of them is expected to take. */
  readonly expectedMs?: number
  readonly workers?: Stream['workers']
}

/**
 * By Little's law a rate needs rate × time of workers: enough for the expected time and for thinking are ready, and
 * more come until answers take two seconds.
 */
export function stream(order: StreamOrder): Stream {
  const { openings = 1, thinkMs = 0, expectedMs = 50 } = order
  const perArrival = (rate: number) => rate / openings
  const top = Math.max(perArrival(order.startRate), ...order.stages.map(({ target }) => perArrival(target)))
  // The mean of a lognormal with σ 0.5 is 1.13 of its median.
  const thinking = (thinkMs / 1000) * 1.13 * Math.max(1, openings - 1)
  return {
    name: order.name,
    exec: order.exec,
    startAfterSeconds: order.startAfterSeconds ?? 0,
    startRate: perArrival(order.startRate),
    stages: order.stages.map(({ target, seconds }) => ({ target: perArrival(target), seconds })),
    workers: order.workers ?? workersFor(top, (expectedMs / 1000) * openings + thinking),
    openings,
    thinkMs,
  }
}

/** A plan with one stream of look-ups, held against the limits. */
export function openings(
  order: PlanOrder,
  stages: Stages,
  more: Partial<Pick<StreamOrder, 'openings' | 'thinkMs' | 'startRate' | 'workers'>> = {},
  limits: Limits = order.limits,
): LoadPlan {
  return {
    streams: [stream({ name: 'openings', exec: 'opening', startRate: order.rate * 0.2, stages, ...more })],
    series: [{ name: 'openings', limits }],
  }
}

/** Times differ: at the mean alone, half of the moments would lack a worker, and k6 leaves out what it cannot start. */
const SPARE = 1.5

function workersFor(rate: number, secondsEach: number): Stream['workers'] {
  const ready = clamp(rate * secondsEach * SPARE + 4, 6, 400)
  return { ready, most: Math.max(ready, clamp(rate * (2 + secondsEach), 20, 2_000)) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(Math.ceil(value), low), high)
}
