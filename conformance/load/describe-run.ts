// A load run as it is written down: what was ordered, what k6 and the watch saw, and whether it all says anything.
import type { describeMachine } from '../bench/machine.ts'
import { arrivalsOf, highestRate } from './catalogue/arrivals.ts'
import type { LoadPlan } from './catalogue/load-scenario.ts'
import { seriesTitle } from './catalogue/series-titles.ts'
import { judgeSoundness } from './judging/soundness.ts'
import type { K6Outcome, K6Result } from './k6/run-k6.ts'
import type { HeadRoom, LoadRun, LoadSecond, OpeningCount, WatchedSecond } from './load-run.ts'
import type { Height } from './order/height.ts'
import { type LoadOrder, schemeOf } from './order/load-order.ts'
import { processFigures } from './watching/process-figures.ts'
import { joinSeconds } from './watching/seconds.ts'
import type { Sample } from './watching/watch.ts'

export interface Walked extends Height {
  readonly startedAt: string
  readonly endedAt: string
  readonly machine: ReturnType<typeof describeMachine>
  readonly headRoom: HeadRoom | undefined
  readonly k6: K6Result
  readonly recordedSeconds: K6Outcome['seconds']
  readonly samples: readonly Sample[]
  /** Look-ups that came into the room's journal. */
  readonly recorded: number
  /** By an EPJ under test. */
  readonly openings: OpeningCount | undefined
  readonly interrupted: boolean
}

export function describeRun(order: LoadOrder, walked: Walked): LoadRun {
  const { scenario, options, target } = order
  const { k6, machine, openings, interrupted } = walked
  const seconds = joinSeconds(walked.recordedSeconds, walked.samples)
  const watched = seconds.flatMap((second) => (second.watched ? [second.watched] : []))
  const process = processFigures(watched)
  const headRoom = walked.headRoom && {
    ...walked.headRoom,
    share: shareOfRoom(walked.plan, walked.headRoom),
  }
  return {
    schemaVersion: 2,
    id: order.id,
    suiteVersion: order.suiteVersion,
    startedAt: walked.startedAt,
    endedAt: walked.endedAt,
    scenario: {
      id: scenario.id,
      title: scenario.title,
      models: scenario.models,
      sums: scenario.sums,
    },
    target: { kind: target.kind, address: target.address },
    machine: {
      processors: machine.processors,
      model: machine.model,
      node: machine.node,
      load: machine.load,
      k6: order.k6.version,
    },
    order: {
      rate: rounded(walked.rate),
      seconds: walked.seconds,
      scheme: schemeOf(order),
      proofs: options.proofs,
    },
    ...(headRoom && { headRoom }),
    k6: k6Figures(k6, watched),
    ...(watched.length > 0 && {
      simulatorMicrosPerRequest: microsPer(
        k6.requests,
        watched.map(({ simulatorProcessors }) => simulatorProcessors),
      ),
    }),
    ...(process && { process }),
    series: k6.series.map((series) => ({ ...series, title: seriesTitle(series.name) })),
    thresholds: k6.thresholds,
    seconds,
    ...(openings && { openings }),
    soundness: soundnessOf(order, walked, { seconds, headRoom }),
    ...(interrupted && { interrupted: true as const }),
  }
}

function k6Figures(k6: K6Result, watched: readonly WatchedSecond[]): LoadRun['k6'] {
  const used = watched.flatMap(({ k6Processors }) => k6Processors ?? [])
  return {
    seconds: k6.seconds,
    iterations: k6.iterations,
    dropped: k6.dropped,
    requests: k6.requests,
    counts: k6.counts,
    ...(used.length > 0 && { microsPerArrival: microsPer(k6.iterations, used) }),
  }
}

/** @param processors in use in each second. */
function microsPer(times: number, processors: readonly number[]): number {
  const used = processors.reduce((sum, one) => sum + one, 0)
  return Math.round((used * 1e6) / Math.max(1, times))
}

function soundnessOf(
  { scenario, options, target }: LoadOrder,
  { plan, k6, machine, recorded, interrupted }: Walked,
  { seconds, headRoom }: { readonly seconds: readonly LoadSecond[]; readonly headRoom: HeadRoom | undefined },
): LoadRun['soundness'] {
  const wrong = k6.series.reduce((sum, series) => sum + series.wrong, 0)
  return judgeSoundness({
    seconds,
    planned: arrivalsOf(plan),
    dropped: k6.dropped,
    droppedShare: options.droppedShare,
    ...(headRoom && { headRoom }),
    thresholds: k6.thresholds,
    processors: machine.processors,
    epj: target.kind === 'epj',
    beyond: scenario.beyond === true,
    // An EPJ makes its look-ups itself, and what was answered wrongly may never have arrived.
    ...(target.control && !target.epj && wrong === 0
      ? { recorded: { sent: k6.counts['lookUps'] ?? 0, found: recorded } }
      : {}),
    answered: k6.series.reduce((sum, { answered }) => sum + answered, 0),
    interrupted,
  })
}

function shareOfRoom(plan: LoadPlan, { perSecond }: HeadRoom): number {
  return perSecond === 0 ? 0 : Math.round((highestRate(plan) / perSecond) * 1000) / 1000
}

export const rounded = (value: number) => Math.round(value * 100) / 100
