// When patients are opened. Arrivals do not wait for answers (an open model): a slow server gets a queue, not
// fewer questions, so it cannot hide how slow it is.

export type Shape = 'constant' | 'ramp'

export interface ArrivalPlan {
  readonly shape: Shape
  /** Openings per second: the whole time, or at the top of a ramp. */
  readonly rate: number
  readonly seconds: number
}

interface Workers {
  readonly preAllocatedVUs: number
  readonly maxVUs: number
}

/** A k6 scenario with an arrival-rate executor. */
export type ArrivalScenario = Workers &
  (
    | {
        readonly executor: 'constant-arrival-rate'
        readonly rate: number
        readonly timeUnit: '1s'
        readonly duration: string
      }
    | {
        readonly executor: 'ramping-arrival-rate'
        readonly startRate: number
        readonly timeUnit: '1s'
        readonly stages: { readonly target: number; readonly duration: string }[]
      }
  )

/** A ramp climbs for its first third from a tenth of the rate, stays at the top, and goes down at the end. */
const RAMP = { from: 0.1, climb: 1 / 3, top: 1 / 2, fall: 1 / 6 } as const

export function arrivals({ shape, rate, seconds }: ArrivalPlan): ArrivalScenario {
  const timeUnit = '1s'
  if (shape === 'constant') {
    return {
      executor: 'constant-arrival-rate',
      rate: whole(rate),
      timeUnit,
      duration: milliseconds(seconds),
      ...workers(rate),
    }
  }
  const low = whole(rate * RAMP.from)
  return {
    executor: 'ramping-arrival-rate',
    startRate: low,
    timeUnit,
    stages: [
      { target: whole(rate), duration: milliseconds(seconds * RAMP.climb) },
      { target: whole(rate), duration: milliseconds(seconds * RAMP.top) },
      { target: low, duration: milliseconds(seconds * RAMP.fall) },
    ],
    ...workers(rate),
  }
}

/** How many openings the plan amounts to; k6 itself may be off by one at the edges. */
export function plannedOpenings({ shape, rate, seconds }: ArrivalPlan): number {
  const top = whole(rate)
  if (shape === 'constant') return Math.round(top * seconds)
  const low = whole(rate * RAMP.from)
  const slope = ((low + top) / 2) * (RAMP.climb + RAMP.fall)
  return Math.round(seconds * (slope + top * RAMP.top))
}

/**
 * Every worker is an EPJ's server process with a token of its own. By Little's law a rate needs rate × answer time
 * of them: enough for 50 ms are ready, and more come until answers take two seconds.
 */
function workers(rate: number): Workers {
  return { preAllocatedVUs: clamp(rate * 0.05, 4, 200), maxVUs: clamp(rate * 2, 20, 2000) }
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(Math.ceil(value), low), high)
const whole = (rate: number) => Math.max(1, Math.round(rate))
const milliseconds = (seconds: number) => `${Math.round(seconds * 1000)}ms`
