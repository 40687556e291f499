// How long judging a large journal takes, and how much memory beside the journal itself.
import { startProcess } from '../bench-process.ts'

export interface JudgingFigures {
  readonly exchanges: number
  /** Checks that had something to judge. */
  readonly checks: number
  readonly seconds: number
  /** Time at work, on all processors: says what `seconds` would be on a machine with nothing else to do. */
  readonly cpuSeconds: number
  /** Memory that judging took beside the journal. */
  readonly megabytes: number
  readonly journalMegabytes: number
}

export type JudgingOrders = {
  /** @param exchanges of the journal, at least. */
  readonly judge: (exchanges: number) => Promise<JudgingFigures>
}

export async function measureJudging(exchanges: number): Promise<JudgingFigures> {
  const script = new URL('./judging-process.ts', import.meta.url)
  const child = startProcess<JudgingOrders>(script, undefined)
  try {
    return await child.ask('judge', exchanges)
  } finally {
    await child.stop()
  }
}

export function judgingLine(figures: JudgingFigures): string {
  const { exchanges, checks, seconds, cpuSeconds, megabytes, journalMegabytes } = figures
  return [
    `Judging: ${exchanges} exchanges by ${checks} checks in ${seconds.toFixed(1)} s`,
    `(${cpuSeconds.toFixed(1)} s of processor time), ${megabytes.toFixed(0)} MB`,
    `beside the journal's own ${journalMegabytes.toFixed(0)} MB`,
  ].join(' ')
}
