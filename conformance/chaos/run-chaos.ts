// Walks fault plans against the EPJ, each in a room of its own, and shrinks those that show something bad.
import { createCast } from '#scenarios/cast.ts'
import { createControlClient } from '#scenarios/control.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import { clockLooks } from '#simulators/core/control/clock-operations.ts'
import type { ChainedEvent } from '#simulators/core/journal/exchange.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import type { World } from '#simulators/world.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { type Bilingual, bilingual } from '../result.ts'
import { type DriverChoice, driverOf } from '../run/choose-driver.ts'
import { passingTime } from '../run/let-time-pass.ts'
import { effects, harmless } from './effects.ts'
import { drawPlan, type FaultPlan, toLine, withFaults } from './fault-plan.ts'
import { type Hit, isGood, readReactions } from './reactions.ts'
import { shrink } from './shrink.ts'

export interface ChaosOptions {
  readonly world: World
  readonly seed: string
  /** Fault plans to draw; ignored when `plans` are given. */
  readonly budget: number
  readonly plans?: readonly FaultPlan[]
  readonly mutation?: string
  readonly driver: DriverChoice
  /** As in a run: by which clock an EPJ lives that is not the simulated one. */
  readonly driverClock?: 'real' | 'room'
  /** Where pictures are put that the EPJ's driver takes. */
  readonly folder: string
  readonly stepTimeoutMs: number
  /** What was said besides of how to drive the EPJ: it takes the same to repeat a plan. */
  readonly repeatWith?: string
  readonly progress: (done: number, of: number, plan: string) => void
  readonly stop?: AbortSignal
}

export interface Walked {
  readonly plan: string
  readonly hits: readonly Hit[]
  /** The EPJ could not be driven to the end. */
  readonly problem?: Bilingual
}

/** With the hits of its kind alone. */
export interface Failure extends Walked {
  /** The smallest plan that still shows the same kind of thing. */
  readonly smallest: string
  /** The command that repeats it. */
  readonly command: string
}

export interface Chaos {
  readonly seed: string
  readonly walked: readonly Walked[]
  /** One for each kind of thing that went wrong at each call. */
  readonly failures: readonly Failure[]
}

/** Runs that one failing plan may cost. */
const SHRINK_BUDGET = 25
const ROOM = 'chaos'

export async function runChaos(options: ChaosOptions): Promise<Chaos> {
  const random = createRandom(options.seed).fork('chaos')
  const plans = options.plans ?? Array.from({ length: options.budget }, () => drawPlan(random))
  const walked: Walked[] = []
  const failures: Failure[] = []
  const known = new Set<string>()
  for (const [index, plan] of plans.entries()) {
    if (options.stop?.aborted) break
    options.progress(index, plans.length, toLine(plan))
    const one = await walkPlan(plan, options)
    walked.push(one)
    // One of each kind is shrunk: the rest say the same.
    for (const kind of kindsOf(one)) {
      if (known.has(kind)) continue
      known.add(kind)
      failures.push(await failureOf(kind, plan, one, options))
    }
  }
  options.progress(plans.length, plans.length, '')
  return { seed: options.seed, walked, failures }
}

async function walkPlan(plan: FaultPlan, options: ChaosOptions): Promise<Walked> {
  const { world, seed, folder, mutation, driverClock, stepTimeoutMs, stop } = options
  const room = world.rooms.create({ name: ROOM, seed })
  try {
    const driver = driverOf(options.driver, { room, folder, timeoutMs: stepTimeoutMs, ...(stop && { stop }) })
    const control = createControlClient(world.controlOrigin, ROOM, globalThis.fetch)
    const answered = () => room.journal.counters().exchanges
    const { outcome, detail } = await walkScenario({
      scenario: withFaults(plan),
      driver,
      control,
      resolve: createCast(seed),
      reset: {
        ...(mutation !== undefined && { mutation }),
        ...(options.driver.kind !== 'reference' && { addresses: room.addresses }),
      },
      letTimePass: passingTime({
        kind: options.driver.kind,
        driverClock,
        control,
        answered,
        looks: () => clockLooks(room),
        stop,
      }),
    })
    const events = room.journal
      .lines(0, Number.MAX_SAFE_INTEGER)
      .map((line): ChainedEvent => JSON.parse(line))
    const hits = readReactions(readEvidence(events), isHarmless)
    return {
      plan: toLine(plan),
      hits,
      ...(outcome !== 'completed' && { problem: detail ?? bilingual(outcome) }),
    }
  } finally {
    world.rooms.delete(ROOM)
  }
}

/** The stamp on an exchange begins with the type of the effect. */
function isHarmless(stamp: string): boolean {
  return harmless.some((name) => stamp.startsWith(effects[name].type))
}

const NOT_DRIVEN = 'not driven to the end'

/** What went wrong, where: `hid helseid.token`. */
function kindsOf({ hits, problem }: Walked): readonly string[] {
  const bad = hits.filter(({ reaction }) => !isGood(reaction)).map(kindOf)
  return [...new Set(bad), ...(problem === undefined ? [] : [NOT_DRIVEN])]
}

function kindOf({ reaction, operation }: Hit): string {
  return `${reaction} ${operation}`
}

async function failureOf(
  kind: string,
  plan: FaultPlan,
  { problem, ...one }: Walked,
  options: ChaosOptions,
): Promise<Failure> {
  const fails = async (faults: FaultPlan['faults']) => {
    if (options.stop?.aborted) return false
    return kindsOf(await walkPlan({ ...plan, faults }, options)).includes(kind)
  }
  const smallest = toLine({ ...plan, faults: await shrinkFaults(plan.faults, fails) })
  return {
    ...one,
    hits: one.hits.filter((hit) => kindOf(hit) === kind),
    ...(kind === NOT_DRIVEN && problem && { problem }),
    smallest,
    command: `npm run conformance -- chaos --replay "${smallest}"${options.repeatWith ?? ''}`,
  }
}

async function shrinkFaults(
  faults: FaultPlan['faults'],
  fails: (faults: FaultPlan['faults']) => Promise<boolean>,
): Promise<FaultPlan['faults']> {
  const fewest = await shrink(faults, fails, SHRINK_BUDGET)
  const once = fewest.map((fault) => ({ ...fault, times: 1 }))
  const changed = fewest.some(({ times }) => times > 1)
  return changed && (await fails(once)) ? once : fewest
}
