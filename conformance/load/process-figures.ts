// How the simulator's process fared in a run, in three figures.
import type { LoadRun, WatchedSecond } from './load-run.ts'

export function processFigures(
  watched: readonly Pick<WatchedSecond, 'loopDelayP99Ms' | 'rssMegabytes'>[],
): NonNullable<LoadRun['process']> | undefined {
  const last = watched.at(-1)
  if (!last) return undefined
  const delays = watched.map(({ loopDelayP99Ms }) => loopDelayP99Ms).sort((a, b) => a - b)
  return {
    loopDelayP99Ms: delays[Math.floor((delays.length - 1) / 2)] ?? 0,
    rssMegabytes: Math.round(last.rssMegabytes),
  }
}

/** One line for a terminal; none when nobody could watch. */
export function processLine(
  { process, simulatorMicrosPerRequest: micros }: Pick<LoadRun, 'process' | 'simulatorMicrosPerRequest'>,
  language: 'nb' | 'en',
): readonly string[] {
  if (!process || micros === undefined) return []
  const { loopDelayP99Ms, rssMegabytes } = process
  const perCore = micros > 0 ? Math.round(1e6 / micros) : 0
  return [
    {
      nb: `Simulatoren: ${micros} µs prosessortid per forespørsel (${perCore}/s på én kjerne), hendelsesløkke p99 ${loopDelayP99Ms} ms i det midterste sekundet, ${rssMegabytes} MB til slutt`,
      en: `Simulator: ${micros} µs of processor time per request (${perCore}/s on one core), event loop p99 ${loopDelayP99Ms} ms in the middling second, ${rssMegabytes} MB at the end`,
    }[language],
  ]
}
