// Which lines of a run are drawn.
import type { LoadRun, LoadSecond, WatchedSecond } from '#conformance/load/load-run.ts'
import { type Line, type Plot, plotOf } from './plot.ts'
import type { Say, TextKey } from './texts.ts'

export interface PlotView {
  readonly title: string
  /** The plot in words, for those who do not see it. */
  readonly spoken: string
  readonly plot: Plot
}

const LOOP_LIMIT_MS = 100

export function plotsOf(run: LoadRun, say: Say): readonly PlotView[] {
  const { seconds } = run
  if (seconds.length < 2) return []
  const limit = limitOf(run)
  const answered = (of: (answer: NonNullable<LoadSecond['answerMs']>) => number) =>
    seconds.map(({ answerMs }) => (answerMs ? of(answerMs) : undefined))
  const draw = (title: TextKey, lines: readonly Line[], at?: number): PlotView => ({
    title: say(title),
    spoken: [say(title), ...lines.map((line) => spoken(line, say))].join('. '),
    plot: plotOf({
      seconds: seconds.map(({ second }) => second),
      lines,
      ...(at !== undefined && { limit: { at, name: say('atMost', { limit: at }) } }),
    }),
  })
  return [
    draw(
      'latency',
      [
        { name: 'p99', kind: 'dotted', values: answered(({ p99 }) => p99) },
        { name: 'p95', kind: 'dashed', values: answered(({ p95 }) => p95) },
        { name: say('median').toLowerCase(), kind: 'solid', values: answered(({ median }) => median) },
      ],
      limit,
    ),
    draw('throughput', [
      {
        name: say('requests'),
        kind: 'dashed',
        values: seconds.map(({ requestsPerSecond }) => requestsPerSecond),
      },
      {
        name: say('arrivals'),
        kind: 'solid',
        values: seconds.map(({ arrivalsPerSecond }) => arrivalsPerSecond),
      },
    ]),
    draw('errors', [
      { name: say('wrongShare'), kind: 'solid', values: seconds.map(({ wrongShare }) => wrongShare * 100) },
    ]),
    ...watchedPlots(run, say, draw),
  ]
}

function watchedPlots(
  { seconds, machine }: LoadRun,
  say: Say,
  draw: (title: TextKey, lines: readonly Line[], at?: number) => PlotView,
): readonly PlotView[] {
  if (seconds.every(({ watched }) => watched === undefined)) return []
  const seen = (of: (watched: WatchedSecond) => number | undefined) =>
    seconds.map(({ watched }) => (watched ? of(watched) : undefined))
  const line = (
    name: string,
    kind: Line['kind'],
    of: (watched: WatchedSecond) => number | undefined,
  ): Line => ({
    name,
    kind,
    values: seen(of),
  })
  return [
    draw(
      'loop',
      [
        line(say('longestShort'), 'dotted', ({ loopDelayMaxMs }) => loopDelayMaxMs),
        line('p99', 'solid', ({ loopDelayP99Ms }) => loopDelayP99Ms),
      ],
      LOOP_LIMIT_MS,
    ),
    draw('lag', [line(say('journal'), 'solid', ({ journalLagMs }) => journalLagMs)]),
    draw('processors', [
      line(say('whole'), 'dotted', ({ machineBusy }) => machineBusy * machine.processors),
      line('k6', 'dashed', ({ k6Processors }) => k6Processors),
      line(say('simulator'), 'solid', ({ simulatorProcessors }) => simulatorProcessors),
    ]),
    draw('memory', [line(say('resident'), 'solid', ({ rssMegabytes }) => rssMegabytes)]),
  ]
}

/** The p95 that the run is held against, when all series are held against the same. */
function limitOf({ thresholds }: LoadRun): number | undefined {
  const limits = new Set(
    thresholds
      .filter(({ limit }) => limit === 'p95')
      .map(({ expression }) => /[\d.]+$/.exec(expression)?.[0]),
  )
  const [only] = limits
  return limits.size === 1 && only !== undefined ? Number(only) : undefined
}

function spoken({ name, values }: Line, say: Say): string {
  const known = values.filter((value) => value !== undefined)
  const figure = (value: number) => Math.round(value * 10) / 10
  return known.length === 0
    ? name
    : say('spoken', { name, low: figure(Math.min(...known)), high: figure(Math.max(...known)) })
}
