// A load run from end to end: what the machine bears, the load, what was watched meanwhile, and whether it all says
// anything. Writes nothing; gives back what it found.
import { describeMachine } from '../bench/machine.ts'
import { OUTAGE } from './catalogue/outage.ts'
import { describeRun, rounded, type Walked } from './describe-run.ts'
import { measureHeadRoom } from './head-room/measure-head-room.ts'
import type { K6Outcome, K6Result } from './k6/run-k6.ts'
import { problemOf, runOrdered } from './k6/run-ordered.ts'
import type { LoadRun } from './load-run.ts'
import { type Height, heightOf } from './order/height.ts'
import type { LoadOrder } from './order/load-order.ts'
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

/**
 * @param order held against `refuseWhatCannotBe` before
 * @throws ConfigError when nothing says how high, LoadProblem when k6 or the target gives up
 */
export async function runLoad(order: LoadOrder): Promise<LoadFound> {
  const headRoom = await measureHeadRoom(order)
  const from = await eventsOf(order.target)
  if (order.signal.aborted) return { journal: { from, to: from } }
  const height = heightOf(order, headRoom)
  const start = await begin(order, height)
  const { outcome, samples } = await loadAndWatch(order, height)
  const k6 = resultOf(outcome, order)
  if (!k6) return { journal: { from, to: from } }
  const { to, ...end } = await readEnd(order, { from, ...start })
  const walked = { ...height, ...start, ...end, headRoom, k6, recordedSeconds: outcome.seconds, samples }
  return { journal: { from, to }, run: describeRun(order, walked) }
}

async function begin({ scenario, target, language, print, now }: LoadOrder, { rate, seconds }: Height) {
  print(progressTexts[language].begins(scenario.id, rounded(rate), seconds, target.address))
  return {
    startedAt: now().toISOString(),
    machine: describeMachine(),
    recordedBefore: await recordedOf(target),
  }
}

async function loadAndWatch(
  order: LoadOrder,
  { plan, seconds }: Height,
): Promise<{ readonly outcome: K6Outcome; readonly samples: readonly Sample[] }> {
  const { print, dashboard, language } = order
  const { control } = order.target
  let pid: number | undefined
  const watch =
    control && (await startWatch({ control, pid: () => pid, each: progress(print, seconds, language) }))
  try {
    const outcome = await runOrdered(order, plan, {
      toEpj: true,
      print,
      dashboard,
      started(started) {
        pid = started
      },
    })
    return { outcome, samples: watch?.samples ?? [] }
  } finally {
    await watch?.stop()
    if (plan.outage) await control?.clearFault(OUTAGE)
  }
}

/** k6's exit codes (its `errext/exitcodes`): all well, thresholds broken, interrupted. */
const SOUND_ENDS: readonly (number | undefined)[] = [0, 99, 105]

/** Undefined when it was stopped before k6 was up, and had anything to report. @throws LoadProblem */
function resultOf(outcome: K6Outcome, order: LoadOrder): K6Result | undefined {
  const { result, exitCode } = outcome
  if (!result && order.signal.aborted) return undefined
  if (!result || !SOUND_ENDS.includes(exitCode)) throw problemOf(outcome, order)
  return result
}

/** What the room's journal has of the load; an EPJ's last look-ups are waited for. */
async function readEnd(
  { target, signal, now }: LoadOrder,
  before: { readonly from: number; readonly recordedBefore: number },
): Promise<Pick<Walked, 'recorded' | 'openings' | 'endedAt' | 'interrupted'> & { readonly to: number }> {
  const asked = target.epj && (await readOpenings(target, before.from, { signal }))
  return {
    to: asked?.to ?? (await eventsOf(target)),
    recorded: (await recordedOf(target)) - before.recordedBefore,
    openings: asked?.openings,
    endedAt: now().toISOString(),
    interrupted: signal.aborted,
  }
}
