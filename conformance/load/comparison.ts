// Holds a run against an earlier one of the same scenario on the same machine: ratios of medians over the seconds,
// with intervals from redrawing the seconds (bootstrap), so that noise does not pass for news.
import type { Comparison, LoadRun, LoadSecond } from './load-run.ts'

const REDRAWS = 1_000
/** Fewer seconds say nothing of how much they vary. */
const LEAST_SECONDS = 5

const measures: readonly {
  readonly what: Comparison['rows'][number]['what']
  readonly of: (second: LoadSecond) => number | undefined
}[] = [
  {
    what: { nb: 'svartid, median (ms)', en: 'answer time, median (ms)' },
    of: ({ answerMs }) => answerMs?.median,
  },
  { what: { nb: 'svartid, p95 (ms)', en: 'answer time, p95 (ms)' }, of: ({ answerMs }) => answerMs?.p95 },
  { what: { nb: 'svartid, p99 (ms)', en: 'answer time, p99 (ms)' }, of: ({ answerMs }) => answerMs?.p99 },
  {
    what: {
      nb: 'simulatorens prosessortid per forespørsel (µs)',
      en: 'the simulator’s processor time per request (µs)',
    },
    of: ({ watched, requestsPerSecond }) =>
      watched && requestsPerSecond > 0 ? (watched.simulatorProcessors / requestsPerSecond) * 1e6 : undefined,
  },
]

/** Whether two runs can be held against each other at all. */
export function isLike(now: LoadRun, before: LoadRun): boolean {
  return (
    before.scenario.id === now.scenario.id &&
    before.target.kind === now.target.kind &&
    before.order.scheme === now.order.scheme &&
    before.order.proofs === now.order.proofs &&
    Math.abs(before.order.rate / now.order.rate - 1) < 0.05 &&
    // A short run is all beginning.
    Math.abs(before.order.seconds / now.order.seconds - 1) < 0.2 &&
    before.machine.model === now.machine.model &&
    before.machine.processors === now.machine.processors
  )
}

/** @param random from 0 to 1 */
export function compare(now: LoadRun, before: LoadRun, random: () => number): Comparison | undefined {
  const rows = measures.flatMap(({ what, of }) => {
    const values = { before: valuesOf(before, of), now: valuesOf(now, of) }
    if (values.before.length < LEAST_SECONDS || values.now.length < LEAST_SECONDS) return []
    const ratios = Array.from(
      { length: REDRAWS },
      () => median(redraw(values.now, random)) / median(redraw(values.before, random)),
    ).sort((a, b) => a - b)
    const [old, fresh] = [median(values.before), median(values.now)]
    return [
      {
        what,
        before: readable(old),
        now: readable(fresh),
        ratio: rounded(fresh / old),
        low: rounded(ratios[Math.floor(REDRAWS * 0.025)] ?? Number.NaN),
        high: rounded(ratios[Math.ceil(REDRAWS * 0.975) - 1] ?? Number.NaN),
      },
    ]
  })
  return rows.length === 0 ? undefined : { with: before.id, startedAt: before.startedAt, rows }
}

function valuesOf(run: LoadRun, of: (second: LoadSecond) => number | undefined): readonly number[] {
  return run.seconds.flatMap((second) => of(second) ?? []).filter((value) => value > 0)
}

function redraw(values: readonly number[], random: () => number): readonly number[] {
  return values.map(() => values[Math.floor(random() * values.length)] ?? 0)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Thousandths of a millisecond say nothing beside thousands of microseconds. */
const readable = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100)
