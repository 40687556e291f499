// What a bench run found, as it is written to reports/out/bench.
import type { JudgingFigures } from './judging/measure-judging.ts'
import type { Machine } from './machine.ts'
import type { PlanFigures } from './plans/measure-plans.ts'
import type { Slice, Spread, VariantResult } from './statistics.ts'
import type { TokenBenchResult } from './tokens/token-bench.ts'

export interface BenchResult {
  readonly schemaVersion: 1
  readonly startedAt: string
  readonly machine: Machine
  /** Too short to say anything about speed. */
  readonly quick: boolean
  /** Sets of processes that look-ups were measured on. */
  readonly sets: number
  /** On each set. */
  readonly rounds: number
  readonly sliceMs: number
  readonly connections: number
  readonly variants: readonly VariantResult[]
  /** The verified look-up against the same on Express and jose. */
  readonly gainOverNaive: Spread
  readonly tokens: TokenBenchResult
  readonly judging: JudgingFigures
  readonly plans: PlanFigures
  /** Look-ups that the room was sent, and that its journal counted. */
  readonly journal: { readonly sent: number; readonly recorded: number }
  /** Variants where the generator, and not the server, was at its limit. */
  readonly limitedByGenerator: readonly string[]
  /** Every answer was 200, every look-up was recorded, every plan ended with 0, and every run at once was judged as if alone. */
  readonly sound: boolean
  readonly slices: readonly Slice[]
  /** Where this was written. */
  readonly file: string
}
