// How the simulator's process fared in a run, in three figures.
import { figureIn } from '#reports/figure.ts'
import type { LoadRun, WatchedSecond } from '../load-run.ts'

export function processFigures(
  watched: readonly Pick<WatchedSecond, 'loopDelayP99Ms' | 'rssMegabytes' | 'simulatorProcessors'>[],
): NonNullable<LoadRun['process']> | undefined {
  const last = watched.at(-1)
  if (!last) return undefined
  const delays = watched.map(({ loopDelayP99Ms }) => loopDelayP99Ms).sort((a, b) => a - b)
  return {
    loopDelayP99Ms: delays[Math.floor((delays.length - 1) / 2)] ?? 0,
    rssMegabytes: Math.round(last.rssMegabytes),
    processors:
      Math.round(
        (watched.reduce((sum, { simulatorProcessors }) => sum + simulatorProcessors, 0) / watched.length) *
          1000,
      ) / 1000,
  }
}

/** Below it most of the time goes to what the process does without being asked, and a core would bear far more. */
const BUSY = 0.2

/** One line for a terminal; none when nobody could watch. */
export function processLine(
  { process, simulatorMicrosPerRequest: micros }: Pick<LoadRun, 'process' | 'simulatorMicrosPerRequest'>,
  language: 'nb' | 'en',
): readonly string[] {
  if (!process || micros === undefined) return []
  const { loopDelayP99Ms, rssMegabytes, processors } = process
  const perCore = processors < BUSY || micros === 0 ? undefined : Math.round(1e6 / micros)
  const onACore = {
    nb: perCore === undefined ? '' : ` (${perCore}/s på én kjerne)`,
    en: perCore === undefined ? '' : ` (${perCore}/s on one core)`,
  }
  return [
    {
      nb: `Simulatoren: ${micros} µs prosessortid per forespørsel${onACore.nb}, hendelsesløkke p99 ${figureIn('nb', loopDelayP99Ms)} ms i det midterste sekundet, ${rssMegabytes} MB til slutt`,
      en: `Simulator: ${micros} µs of processor time per request${onACore.en}, event loop p99 ${loopDelayP99Ms} ms in the median second, ${rssMegabytes} MB at the end`,
    }[language],
  ]
}
