// How long judging a large journal takes, and how much memory beside the journal itself.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

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

const script = fileURLToPath(new URL('./judging-process.ts', import.meta.url))

export async function measureJudging(exchanges: number): Promise<JudgingFigures> {
  const args = ['--expose-gc', '--max-old-space-size=4096', script, String(exchanges)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1_000_000 })
  return JSON.parse(stdout)
}

export function judgingLine(figures: JudgingFigures): string {
  const { exchanges, checks, seconds, cpuSeconds, megabytes, journalMegabytes } = figures
  return [
    `Judging: ${exchanges} exchanges by ${checks} checks in ${seconds.toFixed(1)} s`,
    `(${cpuSeconds.toFixed(1)} s of processor time), ${megabytes.toFixed(0)} MB`,
    `beside the journal's own ${journalMegabytes.toFixed(0)} MB`,
  ].join(' ')
}
