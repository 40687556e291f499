// `load ratios`: how much of a bare node:http server's speed is left in the look-up when k6 is the client. Each slice
// is a k6 of its own, held against the slices of the bare server just before and after it.
import { setInterval } from 'node:timers'
import type { Language } from '#simulators/core/simulator.ts'
import { TASKSET } from '../../bench/bench-process.ts'
import { describeMachine, type Machine } from '../../bench/machine.ts'
import { BARE, rotate, summarise } from '../../bench/statistics.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { versionOf } from '../k6/find-k6.ts'
import { runK6 } from '../k6/run-k6.ts'
import { LoadProblem } from '../load-problem.ts'
import { progressTexts } from '../progress-texts.ts'
import { processorSeconds } from '../watching/watch.ts'
import {
  type RatioPace,
  type RatioServers,
  type RatioVariant,
  SCRIPT,
  startRatioServers,
} from './ratio-servers.ts'
import { figureOf, type Moment, type RatioSlice, type Ratios, sliceOf } from './ratios.ts'

export interface RatiosOrder extends RatioPace {
  readonly k6: string
  readonly rounds: number
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly print: (line: string) => void
  readonly signal: AbortSignal
  /** One slice of each, without warming up: shows that it works, and nothing about speed. */
  readonly quick?: boolean
}

const SAMPLE_MS = 200

/** Undefined when it was stopped. */
export async function runRatios(order: RatiosOrder): Promise<Ratios | undefined> {
  const { seconds, rate, rounds, print } = order
  const startedAt = new Date().toISOString()
  const described = describeMachine()
  const { pinned, processors, model, node, load } = described
  print(progressTexts[order.language].ratios({ processors, model }, rounds, seconds))
  const servers = await startRatioServers(described, order)
  try {
    const slices = await takeAll(order, servers, described)
    if (!slices) return undefined
    return {
      schemaVersion: 1,
      suiteVersion: order.version,
      startedAt,
      machine: { processors, model, node, load, k6: (await versionOf(order.k6, order.env)) ?? 'unknown' },
      pinned: pinned ?? null,
      secondsEach: seconds,
      rounds,
      ...(rate !== undefined && { rate }),
      figures: summarise(slices).map((variant) => figureOf(variant, slices)),
    }
  } finally {
    await servers.stop()
  }
}

async function takeAll(
  order: RatiosOrder,
  { variants }: RatioServers,
  machine: Machine,
): Promise<readonly RatioSlice[] | undefined> {
  const byName = new Map(variants.map((variant) => [variant.name, variant]))
  const kinds = [...byName.keys()].filter((name) => name !== BARE)
  const names = order.quick
    ? kinds.flatMap((kind, index) => (index === 0 ? [kind] : [BARE, kind]))
    : rotate(kinds, order.rounds)
  const slices: RatioSlice[] = []
  const warmUps = order.quick ? [] : [...byName.keys()]
  for (const [index, name] of [...warmUps, ...names].entries()) {
    const variant = byName.get(name)
    if (!variant) continue
    const slice = await take(order, variant, machine)
    if (!slice || order.signal.aborted) return undefined
    if (index < warmUps.length) continue
    slices.push(slice)
    const taken = String(slices.length).padStart(2)
    const perSecond = Math.round(slice.requests / slice.seconds)
    const { slice: told } = progressTexts[order.language]
    order.print(`  ${told(taken, names.length, name.padEnd(14), perSecond, Math.round(slice.serverMicros))}`)
  }
  return slices
}

/** Undefined when it was stopped. @throws LoadProblem when k6 gave up or recorded too little */
async function take(
  order: RatiosOrder,
  variant: RatioVariant,
  machine: Machine,
): Promise<RatioSlice | undefined> {
  const { k6, env, print, signal } = order
  let pid: number | undefined
  const moments: Moment[] = []
  const sampling = setInterval(async () => {
    const serverMicros = await variant.cpu().catch(() => undefined)
    const k6Seconds = pid === undefined ? undefined : processorSeconds(pid)
    if (serverMicros === undefined) return
    moments.push({
      at: Date.now(),
      serverMicros,
      ...(k6Seconds !== undefined && { k6Micros: k6Seconds * 1e6 }),
    })
  }, SAMPLE_MS)
  try {
    const { exitCode, result, seconds } = await runK6({
      k6,
      script: SCRIPT,
      settings: variant.settings,
      env,
      print: (line) => {
        // That it has no workers left is what is wanted here.
        if (line.startsWith('k6 ') && !line.includes('Insufficient VUs')) print(line)
      },
      pin: machine.pinned ? [TASKSET, '-c', String(machine.pinned.generator)] : [],
      started(started) {
        pid = started
      },
      signal,
    })
    const slice = sliceOf({
      variant: variant.name,
      recorded: seconds,
      moments,
      failed: result?.series.reduce((sum, { wrong }) => sum + wrong, 0) ?? 0,
      k6Share: machine.pinned ? 1 : machine.processors,
    })
    if (slice || signal.aborted) return slice
    throw new LoadProblem(exitCodes.internal, loadRefusals.tooLittle(exitCode, variant.name))
  } finally {
    clearInterval(sampling)
  }
}
