// When clinicians come. Arrivals do not wait for answers (an open model): a slow server gets a queue, not fewer
// questions, so it cannot hide how slow it is.
import type { Stream } from './settings.ts'

/** k6 counts arrivals in whole numbers; per minute, five in two seconds can be said too. */
const PER_MINUTE = 60

/** Longest that a look-up, or an EPJ told to open a patient, is waited for. */
export const PATIENCE_SECONDS = 20
/** What was asked last is waited for too: cut off, the slowest answers would be missing from the figures. */
const END_SECONDS = PATIENCE_SECONDS + 5

export interface ArrivalExecutor {
  readonly executor: 'ramping-arrival-rate'
  readonly exec: string
  readonly startTime: string
  readonly startRate: number
  readonly timeUnit: '1m'
  readonly stages: { readonly target: number; readonly duration: string }[]
  readonly preAllocatedVUs: number
  readonly maxVUs: number
  readonly gracefulStop: string
}

export interface OnceExecutor {
  readonly executor: 'shared-iterations'
  readonly exec: string
  readonly startTime: string
  readonly vus: 1
  readonly iterations: 1
}

export type Executor = ArrivalExecutor | OnceExecutor

/** k6's scenarios, one for each stream. */
export function executors(streams: readonly Stream[]): Record<string, Executor> {
  return Object.fromEntries(streams.map((stream) => [stream.name, arrivals(stream)]))
}

function arrivals(stream: Stream): ArrivalExecutor {
  return {
    executor: 'ramping-arrival-rate',
    exec: stream.exec,
    startTime: milliseconds(stream.startAfterSeconds),
    startRate: perMinute(stream.startRate),
    timeUnit: '1m',
    stages: stream.stages.map(({ target, seconds }) => ({
      target: perMinute(target),
      duration: milliseconds(seconds),
    })),
    preAllocatedVUs: stream.workers.ready,
    maxVUs: stream.workers.most,
    gracefulStop: `${END_SECONDS}s`,
  }
}

/** Something that is done once, in the same time as the streams. */
export function once(exec: string, afterSeconds: number): OnceExecutor {
  return {
    executor: 'shared-iterations',
    exec,
    startTime: milliseconds(afterSeconds),
    vus: 1,
    iterations: 1,
  }
}

const perMinute = (rate: number) => Math.round(rate * PER_MINUTE)
const milliseconds = (seconds: number) => `${Math.round(seconds * 1000)}ms`
