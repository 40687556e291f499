// A load run from end to end: what the machine bears, the load, what was watched meanwhile, and whether it all says
// anything. Writes nothing; gives back what it found.
import { describeMachine } from '../bench/machine.ts'
import { ConfigError } from '../config.ts'
import { arrivalsOf, highestRate } from './arrivals.ts'
import type { LoadPlan, LoadScenario } from './catalogue/load-scenario.ts'
import { eventsOf, recordedOf } from './journal-reading.ts'
import { type K6Outcome, runK6 } from './k6-run.ts'
import { common, type LoadOrder, problemOf, refuseWhatCannotBe, schemeOf, settings } from './load-order.ts'
import type { HeadRoom, LoadRun } from './load-run.ts'
import { measureHeadRoom } from './measure-head-room.ts'
import { readOpenings } from './opening-reading.ts'
import { processFigures } from './process-figures.ts'
import { progress } from './progress.ts'
import { progressTexts } from './progress-texts.ts'
import { joinSeconds } from './seconds.ts'
import { judgeSoundness } from './soundness.ts'
import { type Sample, startWatch } from './watch.ts'

export interface LoadFound {
  /** Absent when it was stopped before the load began. */
  readonly run?: LoadRun
  /** Numbers of the journal's events before the load and after it. */
  readonly journal: { readonly from: number; readonly to: number }
}

/** It may have been stopped since it was last asked. */
const isStopped = ({ aborted }: AbortSignal) => aborted

/** k6's exit codes (its `errext/exitcodes`): all well, thresholds broken, interrupted. */
const SOUND_ENDS: readonly (number | undefined)[] = [0, 99, 105]

/** @throws LoadProblem when k6 or the target gives up */
export async function runLoad(order: LoadOrder): Promise<LoadFound> {
  const { scenario, options, target, print, signal, now } = order
  refuseWhatCannotBe(order)
  const planned =
    target.rate ?? options.rate ?? (typeof scenario.rate === 'number' ? scenario.rate : undefined)
  const headRoom = await measureHeadRoom(order, planned)
  const rate = planned ?? shareOf(scenario, headRoom)
  const seconds = target.seconds ?? options.seconds ?? scenario.seconds
  const { p95Ms, p99Ms, errorShare } = options
  const plan = scenario.plan({ rate, seconds, limits: { p95Ms, p99Ms, errorShare } })
  const from = await eventsOf(target)
  if (signal.aborted) return { journal: { from, to: from } }
  print(progressTexts[order.language].begins(scenario.id, rounded(rate), seconds, target.address))

  const startedAt = now().toISOString()
  const machine = describeMachine()
  const before = await recordedOf(target)
  const { outcome, samples } = await watched(order, plan, seconds)
  const { result } = outcome
  // k6 was not up yet, and had nothing to report.
  if (!result && isStopped(signal)) return { journal: { from, to: from } }
  if (!result || !SOUND_ENDS.includes(outcome.exitCode)) throw problemOf(outcome, order)
  const asked = target.epj && (await readOpenings(target, from, { signal }))
  const to = asked?.to ?? (await eventsOf(target))
  const recorded = (await recordedOf(target)) - before
  const interrupted = isStopped(signal)
  const all = joinSeconds(outcome.seconds, samples)
  const sent = result.counts['lookUps'] ?? 0
  const wrong = result.series.reduce((sum, series) => sum + series.wrong, 0)
  const requests = Math.max(1, result.requests)
  const measured = all.flatMap(({ watched }) => (watched ? [watched] : []))
  const process = processFigures(measured)
  const used = (of: (watched: (typeof measured)[number]) => number | undefined) =>
    measured.reduce((sum, watched) => sum + (of(watched) ?? 0), 0)
  return {
    journal: { from, to },
    run: {
      schemaVersion: 2,
      id: order.id,
      suiteVersion: order.suiteVersion,
      startedAt,
      endedAt: now().toISOString(),
      scenario: {
        id: scenario.id,
        title: scenario.title,
        models: scenario.models,
        sums: scenario.sums,
      },
      target: { kind: target.kind, address: target.address },
      machine: { ...machineOf(machine), k6: order.k6.version },
      order: { rate: rounded(rate), seconds, scheme: schemeOf(order), proofs: options.proofs },
      ...(headRoom && { headRoom: { ...headRoom, share: shareOfRoom(plan, headRoom) } }),
      k6: {
        seconds: result.seconds,
        iterations: result.iterations,
        dropped: result.dropped,
        requests: result.requests,
        counts: result.counts,
        ...(measured.some(({ k6Processors }) => k6Processors !== undefined) && {
          microsPerArrival: Math.round(
            (used(({ k6Processors }) => k6Processors) * 1e6) / Math.max(1, result.iterations),
          ),
        }),
      },
      ...(measured.length > 0 && {
        simulatorMicrosPerRequest: Math.round(
          (used(({ simulatorProcessors }) => simulatorProcessors) * 1e6) / requests,
        ),
      }),
      ...(process && { process }),
      series: result.series,
      thresholds: result.thresholds,
      seconds: all,
      ...(asked && { openings: asked.openings }),
      soundness: judgeSoundness({
        seconds: all,
        planned: arrivalsOf(plan),
        dropped: result.dropped,
        droppedShare: options.droppedShare,
        ...(headRoom && { headRoom: { ...headRoom, share: shareOfRoom(plan, headRoom) } }),
        thresholds: result.thresholds,
        processors: machine.processors,
        epj: target.kind === 'epj',
        beyond: scenario.beyond === true,
        // An EPJ makes its look-ups itself, and what was answered wrongly may never have arrived.
        ...(target.control && !target.epj && wrong === 0 ? { recorded: { sent, found: recorded } } : {}),
        answered: result.series.reduce((sum, { answered }) => sum + answered, 0),
        interrupted,
      }),
      ...(interrupted && { interrupted: true as const }),
    },
  }
}

function shareOf({ rate }: LoadScenario, headRoom: HeadRoom | undefined): number {
  const share = typeof rate === 'number' ? rate : rate.ofHeadRoom * (headRoom?.perSecond ?? 0)
  if (share > 0) return share
  throw new ConfigError('this scenario takes its height from the measured head-room; say --rate')
}

function shareOfRoom(plan: LoadPlan, { perSecond }: HeadRoom): number {
  return perSecond === 0 ? 0 : Math.round((highestRate(plan) / perSecond) * 1000) / 1000
}

async function watched(
  order: LoadOrder,
  plan: LoadPlan,
  seconds: number,
): Promise<{ outcome: K6Outcome; samples: readonly Sample[] }> {
  const { target, print, signal } = order
  let pid: number | undefined
  const watch =
    target.control &&
    (await startWatch({
      control: target.control,
      pid: () => pid,
      each: progress(print, seconds, order.language),
    }))
  try {
    const outcome = await runK6({
      ...common(order),
      settings: await settings(order, plan, true),
      print,
      dashboard: order.dashboard,
      started(started) {
        pid = started
      },
      signal,
    })
    return { outcome, samples: watch?.samples ?? [] }
  } finally {
    await watch?.stop()
    if (plan.outage) await target.control?.clearFaults()
  }
}

function machineOf({ processors, model, node, load }: ReturnType<typeof describeMachine>) {
  return { processors, model, node, load }
}

const rounded = (value: number) => Math.round(value * 100) / 100
