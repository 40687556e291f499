// Measures how much the bench bears: each kind of call by itself, at the limit, with k6 as the client; then the
// health indicator again on two processes beside one another.
import type { Language } from '#simulators/core/simulator.ts'
import { TASKSET } from '../../bench/bench-process.ts'
import { describeMachine } from '../../bench/machine.ts'
import { NATIONAL_PEAK } from '../catalogue/national-morning.ts'
import { versionOf } from '../k6/find-k6.ts'
import { defaultLoad } from '../order/options.ts'
import { progressTexts } from '../progress-texts.ts'
import { openTarget, type Target } from '../target/target.ts'
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
import { type DriveOrder, driveToLimit } from './drive-to-limit.ts'

export interface CapacityOrder extends DriveOrder {
  readonly seed: string
  readonly version: string
  readonly language: Language
  readonly printError: (line: string) => void
}

interface Pins {
  readonly bench: readonly string[]
  readonly k6: readonly string[]
}

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
    const { seconds, wrong } = await driveToLimit(order, kind, target, pins.k6)
    return figureOf(kind, seconds, { wrong, k6Share })
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
        targets.slice(0, count).map((target) => driveToLimit(order, kind, target, [])),
      )
      return driven.reduce((sum, { seconds }) => sum + middle(seconds), 0)
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

function middle(seconds: readonly Observed[]): number {
  const rates = seconds.map(({ perSecond }) => perSecond).sort((a, b) => a - b)
  return rates[Math.floor(rates.length / 2)] ?? 0
}
