// The sums of `load ratios`: what one answer costs the server and k6, of the seconds in which k6 asked all it could.
import type { Machine } from '../../bench/machine.ts'
import { median, type Slice, type VariantResult } from '../../bench/statistics.ts'
import type { RecordedSecond } from '../k6/k6-record.ts'
import type { LoadMachine } from '../load-run.ts'

/** Processor time since the processes began, at a moment of this machine's clock. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly serverMicros: number
  /** Absent where the operating system does not tell. */
  readonly k6Micros?: number
}

export interface RatioSlice extends Slice {
  /** Processor time of k6 for one answer. */
  readonly k6Micros: number
}

/** The climb and the first seconds after it are not counted, nor the last, which was cut short. */
const WARM_UP = 0.4

export interface SliceParts {
  readonly variant: string
  readonly recorded: readonly RecordedSecond[]
  readonly moments: readonly Moment[]
  readonly failed: number
  /** Processors that k6 has. */
  readonly k6Share: number
}

/** Undefined when too little was recorded to say anything. */
export function sliceOf({ variant, recorded, moments, failed, k6Share }: SliceParts): RatioSlice | undefined {
  const answers = ({ metrics }: RecordedSecond) => metrics['iterations']?.['count'] ?? 0
  const begun = recorded.slice(recorded.findIndex((second) => answers(second) > 0))
  const [before, ...counted] = begun.slice(Math.max(0, Math.floor(begun.length * WARM_UP) - 1), -1)
  const last = counted.at(-1)
  const requests = counted.reduce((sum, second) => sum + answers(second), 0)
  if (!before || !last || requests === 0) return undefined
  const used = (of: (moment: Moment) => number) => at(moments, last.at, of) - at(moments, before.at, of)
  const seconds = (last.at - before.at) / 1000
  const k6Micros = used(({ k6Micros: micros = 0 }) => micros)
  return {
    variant,
    requests,
    seconds,
    failed,
    serverMicros: used(({ serverMicros }) => serverMicros) / requests,
    k6Micros: k6Micros / requests,
    generatorBusy: k6Micros / 1e6 / seconds / k6Share,
  }
}

/** Between the two moments that are nearest, in a straight line. */
function at(moments: readonly Moment[], time: number, of: (moment: Moment) => number): number {
  const before = moments.findLast((moment) => moment.at <= time) ?? moments[0]
  const after = moments.find((moment) => moment.at >= time) ?? moments.at(-1)
  if (!before || !after) return Number.NaN
  const share = after.at === before.at ? 0 : (time - before.at) / (after.at - before.at)
  return of(before) + (of(after) - of(before)) * share
}

export interface RatioFigure extends VariantResult {
  readonly k6Micros: number
  /** Share of one processor that the server used, from 0 to 1. Well below 1 the rate is k6's and not the server's. */
  readonly serverBusy: number
}

export interface Ratios {
  readonly schemaVersion: 1
  readonly suiteVersion: string
  readonly startedAt: string
  readonly machine: LoadMachine
  readonly pinned: Machine['pinned'] | null
  readonly secondsEach: number
  readonly rounds: number
  /** Asked of each per second; absent: as much as k6 can. */
  readonly rate?: number
  readonly figures: readonly RatioFigure[]
}

export function figureOf(variant: VariantResult, slices: readonly RatioSlice[]): RatioFigure {
  const own = slices.filter((slice) => slice.variant === variant.variant)
  return {
    ...variant,
    k6Micros: median(own.map(({ k6Micros }) => k6Micros)),
    serverBusy: median(
      own.map(({ requests, seconds, serverMicros }) => (serverMicros * requests) / seconds / 1e6),
    ),
  }
}
