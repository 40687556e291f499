// What is told while k6 runs.
import type { Sample } from './watch.ts'

const PROGRESS_SECONDS = 5

export function progress(print: (line: string) => void, seconds: number): (sample: Sample) => void {
  let taken = 0
  return ({ exchanges, loopDelayP99Ms, rssMegabytes, journalLagMs }) => {
    taken += 1
    if (taken % PROGRESS_SECONDS !== 0) return
    // k6 begins with a set-up and ends with what is still under way: both beside the seconds of the plan.
    const clock = taken > seconds ? `${taken} s` : `${taken} of ${seconds} s`
    print(
      `  ${clock.padStart(String(seconds).length * 2 + 6)}  ${exchanges} requests in the journal  event loop p99 ${loopDelayP99Ms} ms  journal ${Math.round(journalLagMs)} ms  ${Math.round(rssMegabytes)} MB`,
    )
  }
}
