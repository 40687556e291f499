// How long reading and judging a large journal take, and how much memory: in a process of its own, so that nothing else
// counts, and from a file that another process has written.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchProcess, startProcess } from '../bench-process.ts'
import type { Orders } from '../orders.ts'

export interface Spent {
  readonly seconds: number
  /** Time at work, on all processors: says what `seconds` would be on a machine with nothing else to do. */
  readonly cpuSeconds: number
}

export interface JudgingFigures {
  readonly exchanges: number
  /** Those of them that are evidence: from outside, to a national service. */
  readonly calls: number
  readonly fileMegabytes: number
  /** Checks that had something to judge. */
  readonly checks: number
  /** From the file, with the chain of hashes and the shape of every line. */
  readonly reading: Spent
  readonly judging: Spent
  readonly journalMegabytes: number
  /** Memory that judging keeps beside the journal: evidence and results. */
  readonly megabytes: number
  /** The most that the process had from the machine, garbage and the program itself included. */
  readonly peakMegabytes: number
}

export type WritingOrders = {
  /** Runs the simulated EPJ once, and writes so many exchanges made of that. */
  readonly write: (order: { readonly file: string; readonly exchanges: number }) => Promise<void>
}

export type JudgingOrders = {
  /** Loads its code and does nothing. */
  readonly load: () => void
  readonly judge: (file: string) => JudgingFigures
}

export async function measureJudging(exchanges: number): Promise<JudgingFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'testbenk-judging-'))
  const file = join(folder, 'events.jsonl')
  try {
    await inProcess<WritingOrders, void>('./writing-process.ts', (child) =>
      child.ask('write', { file, exchanges }),
    )
    // As `check` is after the first time: what it loads has been compiled.
    await inProcess<JudgingOrders, void>('./judging-process.ts', (child) => child.ask('load'))
    return await inProcess<JudgingOrders, JudgingFigures>('./judging-process.ts', (child) =>
      child.ask('judge', file),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inProcess<O extends Orders, T>(
  script: string,
  work: (child: BenchProcess<O>) => Promise<T>,
): Promise<T> {
  const child = startProcess<O>(new URL(script, import.meta.url), undefined)
  try {
    return await work(child)
  } finally {
    await child.stop()
  }
}

export function judgingLines(figures: JudgingFigures): readonly string[] {
  const { exchanges, calls, checks, reading, judging, journalMegabytes, megabytes } = figures
  const s = (seconds: number) => `${seconds.toFixed(1)} s`
  const mb = (size: number) => `${size.toFixed(0)} MB`
  return [
    `Judging: ${exchanges} exchanges (${calls} of them evidence) by ${checks} checks in ${s(judging.seconds)} (${s(judging.cpuSeconds)} of processor time), ${mb(megabytes)} beside the journal’s own ${mb(journalMegabytes)}.`,
    `Before that, reading the ${mb(figures.fileMegabytes)} that they are on disk and holding the chain took ${s(reading.seconds)} (${s(reading.cpuSeconds)}); at most ${mb(figures.peakMegabytes)} in all.`,
  ]
}
