// Where EPJs are tried for the kill matrix: each in a room of its own, judged from the room's memory.
import { createCast } from '#scenarios/cast.ts'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { Integration } from '#scenarios/scenario.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import type { World } from '#simulators/world.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import type { Plan } from '../plans/index.ts'
import type { CheckResult } from '../result.ts'
import { BrokenOff, onceAgain, resetIn } from './once-again.ts'

export interface ProvingGroundOptions {
  readonly world: World
  readonly seed: string
  readonly profile: 'strict' | 'lenient'
  readonly stepTimeoutMs: number
  /** Told of what was done once more, and why. */
  readonly tell?: (why: string) => void
}

export interface ProvingGround {
  /** Every check of the plan on what an EPJ did in these scenarios. @param mutation absent: the correct EPJ. */
  judge(plan: Plan, walked: readonly ScenarioId[], mutation?: string): Promise<readonly CheckResult[]>
}

const ROOM = 'kill-matrix'
const ALL = Number.MAX_SAFE_INTEGER

export function openProvingGround(options: ProvingGroundOptions): ProvingGround {
  return {
    async judge(plan, walked, mutation) {
      return judgeEvidence(
        plan,
        readEvidence(await walkedEvents(options, walked, mutation, plan.integration)),
      ).checks
    },
  }
}

/** What an EPJ did in these scenarios, in a room of its own. */
export function walkedEvents(
  options: ProvingGroundOptions,
  ...walk: readonly [walked: readonly ScenarioId[], mutation?: string, integration?: Integration]
): Promise<readonly JournalEvent[]> {
  return onceAgain((isLast) => walkOnce(options, isLast, ...walk), options.tell ?? (() => undefined))
}

async function walkOnce(
  { world, seed, profile, stepTimeoutMs }: ProvingGroundOptions,
  isLast: boolean,
  walked: readonly ScenarioId[],
  mutation?: string,
  integration?: Integration,
): Promise<readonly JournalEvent[]> {
  const room = world.rooms.create({ name: ROOM, seed, profile })
  const control = createControlClient(world.controlOrigin, ROOM, globalThis.fetch)
  const resolve = createCast(seed)
  const driver = createHttpDriver({
    name: 'reference',
    url: `${room.addresses.epj}/driver/actions`,
    fetch: globalThis.fetch,
    timeoutMs: stepTimeoutMs,
  })
  const reset = { ...(mutation !== undefined && { mutation }), ...(integration && { integration }) }
  try {
    for (const id of walked) {
      const scenario = scenarios[id]
      const letTimePass = control.advance
      const { outcome, detail } = await walkScenario({
        scenario,
        driver,
        control,
        resolve,
        reset,
        letTimePass,
      })
      const brokenOff = new BrokenOff(outcome === 'failed' ? JSON.stringify(detail) : '')
      // An EPJ that falls over does so both times.
      if (!isLast && resetIn(brokenOff) !== undefined) throw brokenOff
    }
    return room.journal.lines(0, ALL).map((line) => JSON.parse(line))
  } finally {
    world.rooms.delete(ROOM)
  }
}
