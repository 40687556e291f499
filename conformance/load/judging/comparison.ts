// Holds a run against an earlier one of the same scenario on the same machine: ratios of medians over the seconds,
// with intervals from redrawing the seconds (bootstrap), so that noise does not pass for news.
import { median } from '../../bench/statistics.ts'
import type { Bilingual } from '../../result.ts'
import type { Comparison, LoadRun, LoadSecond } from '../load-run.ts'

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

interface Likeness {
  readonly what: Bilingual
  readonly same: (now: LoadRun, before: LoadRun) => boolean
}

const within = (share: number, now: number, before: number) => Math.abs(before / now - 1) < share

const likenesses: readonly Likeness[] = [
  { what: { nb: 'scenario', en: 'scenario' }, same: (now, before) => before.scenario.id === now.scenario.id },
  { what: { nb: 'mål', en: 'target' }, same: (now, before) => before.target.kind === now.target.kind },
  {
    what: { nb: '--scheme', en: '--scheme' },
    same: (now, before) => before.order.scheme === now.order.scheme,
  },
  {
    what: { nb: '--proofs', en: '--proofs' },
    same: (now, before) => before.order.proofs === now.order.proofs,
  },
  {
    what: { nb: 'høyde', en: 'height' },
    same: (now, before) => within(0.05, now.order.rate, before.order.rate),
  },
  // A short run is all beginning.
  {
    what: { nb: 'varighet', en: 'duration' },
    same: (now, before) => within(0.2, now.order.seconds, before.order.seconds),
  },
  {
    what: { nb: 'maskin', en: 'machine' },
    same: (now, before) =>
      before.machine.model === now.machine.model && before.machine.processors === now.machine.processors,
  },
]

/** What keeps two runs from being held against each other. */
export function differences(now: LoadRun, before: LoadRun): readonly Bilingual[] {
  return likenesses.filter(({ same }) => !same(now, before)).map(({ what }) => what)
}

export const isLike = (now: LoadRun, before: LoadRun): boolean => differences(now, before).length === 0

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

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** Thousandths of a millisecond say nothing beside thousands of microseconds. */
const readable = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100)
