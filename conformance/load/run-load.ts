// A load run from end to end: what the machine bears, the load, what was watched meanwhile, and whether it all says
// anything. Writes nothing; gives back what it found.
import { describeMachine } from '../bench/machine.ts'
import { ConfigError } from '../config.ts'
import { loadRefusals } from '../refusals/load.ts'
import type { LoadPlan, LoadScenario } from './catalogue/load-scenario.ts'
import { OUTAGE } from './catalogue/outage.ts'
import { describeRun, rounded } from './describe-run.ts'
import { measureHeadRoom } from './head-room/measure-head-room.ts'
import { type K6Outcome, runK6 } from './k6/run-k6.ts'
import type { HeadRoom, LoadRun } from './load-run.ts'
import { common, type LoadOrder, problemOf, refuseWhatCannotBe, settings } from './order/load-order.ts'
import { progressTexts } from './progress-texts.ts'
import { eventsOf, recordedOf } from './watching/journal-reading.ts'
import { readOpenings } from './watching/opening-reading.ts'
import { progress } from './watching/progress.ts'
import { type Sample, startWatch } from './watching/watch.ts'

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
  const run = describeRun(order, {
    plan,
    rate,
    seconds,
    startedAt,
    endedAt: now().toISOString(),
    machine,
    headRoom,
    k6: result,
    recordedSeconds: outcome.seconds,
    samples,
    recorded,
    openings: asked?.openings,
    interrupted: isStopped(signal),
  })
  return { journal: { from, to }, run }
}

function shareOf({ rate }: LoadScenario, headRoom: HeadRoom | undefined): number {
  const share = typeof rate === 'number' ? rate : rate.ofHeadRoom * (headRoom?.perSecond ?? 0)
  if (share > 0) return share
  throw new ConfigError(loadRefusals.needsRate())
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
    if (plan.outage) await target.control?.clearFault(OUTAGE)
  }
}
