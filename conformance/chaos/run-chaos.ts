// Walks fault plans against the EPJ, each in a room of its own, and shrinks those that show something bad.
import { createCast } from '#scenarios/cast.ts'
import { createControlClient } from '#scenarios/control.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { ChainedEvent } from '#simulators/core/exchange.ts'
import { createRandom } from '#simulators/core/random.ts'
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
  readonly progress: (done: number, of: number, plan: string) => void
  readonly stop?: AbortSignal
}

export interface Walked {
  readonly plan: string
  readonly hits: readonly Hit[]
  /** The EPJ could not be driven to the end. */
  readonly problem?: Bilingual
}

export interface Failure extends Walked {
  /** The smallest plan that still shows the same kind of thing. */
  readonly smallest: string
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
    if (isBad(one) && kindsOf(one).some((kind) => !known.has(kind))) {
      for (const kind of kindsOf(one)) known.add(kind)
      failures.push({ ...one, smallest: toLine(await smallest(plan, one, options)) })
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
      letTimePass: passingTime({ kind: options.driver.kind, driverClock, control, answered, stop }),
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

/** What went wrong, where: `hid helseid.token`. */
function kindsOf({ hits, problem }: Walked): readonly string[] {
  const bad = hits.filter(({ reaction }) => !isGood(reaction))
  return [
    ...bad.map(({ reaction, operation }) => `${reaction} ${operation}`),
    ...(problem === undefined ? [] : ['not driven to the end']),
  ]
}

function isBad({ hits, problem }: Walked): boolean {
  return problem !== undefined || hits.some(({ reaction }) => !isGood(reaction))
}

async function smallest(plan: FaultPlan, seen: Walked, options: ChaosOptions): Promise<FaultPlan> {
  const bad = new Set(seen.hits.filter(({ reaction }) => !isGood(reaction)).map(({ reaction }) => reaction))
  const fails = async (faults: FaultPlan['faults']) => {
    if (options.stop?.aborted) return false
    const again = await walkPlan({ ...plan, faults }, options)
    return seen.problem !== undefined
      ? again.problem !== undefined
      : again.hits.some(({ reaction }) => bad.has(reaction))
  }
  return { ...plan, faults: await shrinkFaults(plan.faults, fails) }
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
