// When the arrivals of a stream come, one by one: the k6 executor's plan, told beforehand.
import type { Stream } from './settings.ts'

export function plannedArrivals({ startRate, stages }: Pick<Stream, 'startRate' | 'stages'>): number {
  let rate = startRate
  return Math.round(
    stages.reduce((sum, { target, seconds }) => {
      const more = ((rate + target) / 2) * seconds
      rate = target
      return sum + more
    }, 0),
  )
}

/** Seconds from the stream's start until its arrival with this number (from 0). */
export function arrivalTime(
  { startRate, stages }: Pick<Stream, 'startRate' | 'stages'>,
  index: number,
): number {
  let [rate, time, left] = [startRate, 0, index]
  for (const { target, seconds } of stages) {
    const within = ((rate + target) / 2) * seconds
    if (left <= within) return time + secondsUntil(left, rate, (target - rate) / seconds)
    left -= within
    time += seconds
    rate = target
  }
  return time
}

/** How long it takes for so many to come, at a rate that grows by `slope` each second: rate·t + slope·t²/2 = count. */
function secondsUntil(count: number, rate: number, slope: number): number {
  if (Math.abs(slope) < 1e-9) return rate === 0 ? 0 : count / rate
  return (Math.sqrt(Math.max(0, rate * rate + 2 * slope * count)) - rate) / slope
}
