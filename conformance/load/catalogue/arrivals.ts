// What a plan amounts to, before it is run.
import type { LoadPlan, Stream } from './load-scenario.ts'

/** Arrivals under the curve of every stream's rate; k6 itself may be off by one at the edges. */
export function arrivalsOf({ streams }: LoadPlan): number {
  return Math.round(streams.reduce((sum, stream) => sum + under(stream), 0))
}

function under({ startRate, stages }: Stream): number {
  let rate = startRate
  return stages.reduce((sum, { target, seconds }) => {
    const more = ((rate + target) / 2) * seconds
    rate = target
    return sum + more
  }, 0)
}

/** The most that the plan's streams ask for in a second, patients and not arrivals, if all are at their top at once. */
export function highestRate({ streams }: LoadPlan): number {
  return streams.reduce(
    (sum, { startRate, stages, openings }) =>
      sum + openings * Math.max(startRate, ...stages.map(({ target }) => target)),
    0,
  )
}
