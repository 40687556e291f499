// Measures how much the bench bears: each kind of call by itself, at the limit, with k6 as the client; then the
// health indicator again on two processes beside one another.
import type { Language } from '#simulators/core/simulator.ts'
import { TASKSET } from '../../bench/bench-process.ts'
import { describeMachine } from '../../bench/machine.ts'
import type { Stream } from '../catalogue/load-scenario.ts'
import { NATIONAL_PEAK } from '../catalogue/national-morning.ts'
import { versionOf } from '../k6/find-k6.ts'
import { runK6 } from '../k6/run-k6.ts'
import { settingsOf } from '../k6/settings-file.ts'
import type { LoadSecond } from '../load-run.ts'
import { defaultLoad } from '../order/options.ts'
import { progressTexts } from '../progress-texts.ts'
import { openTarget, type Target } from '../target/target.ts'
import { joinSeconds } from '../watching/seconds.ts'
import { startWatch } from '../watching/watch.ts'
import {
  type Capacity,
  type CapacityFigure,
  type CapacityKind,
  capacityKinds,
  figureOf,
  type Growth,
  nationalSum,
  type Observed,
} from './capacity.ts'

export interface CapacityOrder {
  readonly k6: string
  /** For each kind. */
  readonly seconds: number
  readonly seed: string
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
  readonly signal: AbortSignal
}

interface Pins {
  readonly bench: readonly string[]
  readonly k6: readonly string[]
}

/** Workers that each wait for an answer before they ask again: enough to keep one process at its limit. */
const WORKERS = 32
/** The climb and the first seconds after it are not counted. */
const WARM_UP = 0.4

/** Undefined when it was stopped. */
export async function runCapacity(order: CapacityOrder): Promise<Capacity | undefined> {
  const { seconds, print, signal } = order
  const said = progressTexts[order.language]
  const startedAt = new Date().toISOString()
  const { pinned, processors, model, node, load } = describeMachine()
  const pins: Pins = {
    bench: pinned ? [TASKSET, '-c', String(pinned.server)] : [],
    k6: pinned ? [TASKSET, '-c', String(pinned.generator)] : [],
  }
  print(said.capacity({ processors, model }, seconds))
  const figures: CapacityFigure[] = []
  for (const kind of capacityKinds) {
    if (signal.aborted) return undefined
    const figure = await measureAlone(order, kind, pins, pinned ? 1 : processors)
    figures.push(figure)
    print(`  ${kind.id.padEnd(16)} ${said.kind(figure.perSecond, figure.simulatorMicros, figure.limit)}`)
  }
  const [bearer] = capacityKinds
  const growth = bearer && !signal.aborted ? await measureGrowth(order, bearer) : undefined
  if (signal.aborted) return undefined
  if (growth) print(`  ${said.growth(growth.one, growth.two, growth.factor)}`)
  return {
    schemaVersion: 1,
    suiteVersion: order.version,
    startedAt,
    machine: { processors, model, node, load, k6: (await versionOf(order.k6, order.env)) ?? 'unknown' },
    pinned: pinned !== undefined,
    secondsEach: seconds,
    figures,
    ...(growth && { growth }),
    national: nationalSum(NATIONAL_PEAK, figures[0] ?? { simulatorMicros: 0 }),
  }
}

async function measureAlone(
  order: CapacityOrder,
  kind: CapacityKind,
  pins: Pins,
  k6Share: number,
): Promise<CapacityFigure> {
  const target = await openBench(order, pins.bench)
  try {
    const { seconds, wrong } = await drive(order, kind, target, pins.k6)
    return figureOf(kind, observed(seconds), { wrong, k6Share })
  } finally {
    await target.close()
  }
}

/** One process and k6, then two of both, all free to use any processor. */
async function measureGrowth(order: CapacityOrder, kind: CapacityKind): Promise<Growth> {
  const targets = [await openBench(order, []), await openBench(order, [])] as const
  try {
    const rate = async (count: number) => {
      const driven = await Promise.all(
        targets.slice(0, count).map((target) => drive(order, kind, target, [])),
      )
      return driven.reduce((sum, { seconds }) => sum + middle(observed(seconds)), 0)
    }
    const [one, two] = [await rate(1), await rate(2)]
    return {
      one: Math.round(one),
      two: Math.round(two),
      factor: Math.round((two / Math.max(1, one)) * 100) / 100,
    }
  } finally {
    await Promise.all(targets.map((target) => target.close()))
  }
}

function openBench({ seed, env, printError }: CapacityOrder, pin: readonly string[]): Promise<Target> {
  return openTarget({
    options: defaultLoad,
    seed,
    profile: 'strict',
    driverUrl: '',
    ports: { port: 0, controlPort: 0 },
    bench: { env, printError, ...(pin.length > 0 && { pin }) },
  })
}

async function drive(
  { k6, seconds, env, print, signal }: CapacityOrder,
  { script, exec, scheme, top }: CapacityKind,
  target: Target,
  pin: readonly string[],
): Promise<{ seconds: readonly LoadSecond[]; wrong: number }> {
  const stream: Stream = {
    name: 'capacity',
    exec,
    startAfterSeconds: 0,
    startRate: top * 0.1,
    stages: [
      { target: top, seconds: seconds * 0.2 },
      { target: top, seconds: seconds * 0.8 },
    ],
    workers: { ready: WORKERS, most: WORKERS },
    openings: 1,
    thinkMs: 0,
  }
  let pid: number | undefined
  const watch = target.control && (await startWatch({ control: target.control, pid: () => pid }))
  try {
    const names = [
      'capacity',
      'capacity/log-in',
      'capacity/first-patient',
      'capacity/opening',
      'capacity/refresh',
    ]
    const outcome = await runK6({
      k6,
      script,
      settings: settingsOf({
        scenario: script,
        services: target.services,
        client: await target.client(exec === 'opening' ? scheme : 'DPoP'),
        people: target.people,
        plan: {
          streams: [stream],
          series: names.map((name) => ({ name, limits: {} })),
          sessions: WORKERS,
        },
        scheme,
        proofs: 'signed',
      }),
      env,
      print: (line) => {
        // That it has no workers left is what is wanted here.
        if (line.startsWith('k6 ') && !line.includes('Insufficient VUs')) print(line)
      },
      pin,
      started(started) {
        pid = started
      },
      signal,
    })
    const wrong = outcome.result?.series.reduce((sum, series) => sum + series.wrong, 0) ?? 0
    return { seconds: joinSeconds(outcome.seconds, watch?.samples ?? []), wrong }
  } finally {
    await watch?.stop()
  }
}

function observed(seconds: readonly LoadSecond[]): readonly Observed[] {
  return seconds.slice(Math.ceil(seconds.length * WARM_UP), -1).flatMap(({ arrivalsPerSecond, watched }) =>
    watched
      ? [
          {
            perSecond: arrivalsPerSecond,
            simulatorProcessors: watched.simulatorProcessors,
            loopUtilisation: watched.loopUtilisation,
            loopDelayP99Ms: watched.loopDelayP99Ms,
            ...(watched.k6Processors !== undefined && { k6Processors: watched.k6Processors }),
          },
        ]
      : [],
  )
}

function middle(seconds: readonly Observed[]): number {
  const rates = seconds.map(({ perSecond }) => perSecond).sort((a, b) => a - b)
  return rates[Math.floor(rates.length / 2)] ?? 0
}
