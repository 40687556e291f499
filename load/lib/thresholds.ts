// What a run is held against. No source publishes a response time for the health indicator; these limits are
// Testbenk's own, chosen so that an icon is there before anyone looks for it, and every one can be changed.
import { type ArrivalPlan, plannedOpenings } from './arrivals.ts'

export interface Limits {
  /** Milliseconds within which 95 of 100 look-ups are answered. */
  readonly p95Ms: number
  readonly p99Ms: number
  /** Share of look-ups that may fail, from 0 to 1. */
  readonly errorShare: number
  /** Share of planned openings that k6 may fail to start in time, from 0 to 1. */
  readonly droppedShare: number
}

export const OPERATION = 'kjernejournal.helseindikator'

export const metrics = {
  duration: `http_req_duration{operation:${OPERATION}}`,
  /** Ours: a look-up that was not answered as documented, or for which no token could be had. */
  failed: 'lookup_failed',
  dropped: 'dropped_iterations',
} as const

/** k6's thresholds by metric. */
export function thresholds(limits: Limits, plan: ArrivalPlan): Record<string, string[]> {
  // One worker that comes late must not break a short run.
  const mayBeDropped =
    limits.droppedShare === 0 ? 0 : Math.max(1, Math.floor(plannedOpenings(plan) * limits.droppedShare))
  return {
    [metrics.duration]: [`p(95)<${limits.p95Ms}`, `p(99)<${limits.p99Ms}`],
    [metrics.failed]: [`rate<=${limits.errorShare}`],
    [metrics.dropped]: [`count<=${mayBeDropped}`],
  }
}
