// What is told while k6 runs.
import type { Language } from '#simulators/core/simulator.ts'
import { progressTexts } from '../progress-texts.ts'
import type { Sample } from './watch.ts'

const PROGRESS_SECONDS = 5

export function progress(
  print: (line: string) => void,
  seconds: number,
  language: Language,
): (sample: Sample) => void {
  const texts = progressTexts[language]
  let taken = 0
  return ({ exchanges, loopDelayP99Ms, rssMegabytes, journalLagMs }) => {
    taken += 1
    if (taken % PROGRESS_SECONDS !== 0) return
    // k6 begins with a set-up and ends with what is still under way: both beside the seconds of the plan.
    const clock = taken > seconds ? `${taken} s` : texts.of(taken, seconds)
    const told = texts.sample({
      exchanges,
      loopDelayP99Ms,
      journalMs: Math.round(journalLagMs),
      megabytes: Math.round(rssMegabytes),
    })
    print(`  ${clock.padStart(String(seconds).length * 2 + 6)}  ${told}`)
  }
}
