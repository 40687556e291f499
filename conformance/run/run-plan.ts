// Runs a plan: a fresh room whose journal is on disk, the scenarios in order, then judging.

import { setTimeout as sleep } from 'node:timers/promises'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import type { EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { Room } from '#simulators/core/room.ts'
import type { Profile } from '#simulators/core/simulator.ts'
import type { World } from '#simulators/world.ts'
import type { Plan } from '../plans/index.ts'
import { journalFile, writeRecord } from './run-folder.ts'
import { beganMark, endedMark } from './run-marks.ts'
import type { RunRecord } from './run-record.ts'

export interface RunOptions {
  readonly world: World
  readonly plan: Plan
  readonly id: string
  readonly folder: string
  readonly seed: string
  readonly profile: Profile
  readonly suiteVersion: string
  readonly language: 'nb' | 'en'
  readonly mutation?: string
  /** An adapter's address; absent: the room's simulated EPJ. */
  readonly driverUrl?: string
  /** Whether an EPJ behind an adapter follows the room's clock or lives by its own. */
  readonly driverClock?: 'real' | 'room'
  readonly stepTimeoutMs: number
  readonly now: () => Date
  readonly progress: (done: number, of: number, title: string) => void
  /** Stops the run; what was seen until then is kept, as that of a run that was cut off. */
  readonly stop?: AbortSignal
}

/** Room names are short; a run's id is not. */
const ROOM = 'run'

export async function runPlan(options: RunOptions): Promise<RunRecord> {
  const { world, plan, folder, seed, profile, mutation } = options
  const name = freeName(world)
  const room = world.rooms.create({ name, seed, profile, journalFile: journalFile(folder) })
  const driver = driverOf(room, options)
  const record: RunRecord = {
    schemaVersion: 1,
    id: options.id,
    suiteVersion: options.suiteVersion,
    plan: plan.id,
    driver: driver.name,
    epj:
      driver.name === 'reference'
        ? `simulated EPJ${mutation === undefined ? '' : ` (${mutation})`}`
        : 'EPJ under test',
    ...(mutation !== undefined && { mutation }),
    room: name,
    seed,
    profile,
    language: options.language,
    startedAt: options.now().toISOString(),
    scenarios: [],
  }
  writeRecord(folder, record)
  try {
    room.journal.append({ type: 'mark', ...beganMark(record) })
    const walked = await walkAll(options, room, driver, (scenarios) =>
      writeRecord(folder, { ...record, scenarios }),
    )
    if (options.stop?.aborted) return { ...record, scenarios: walked }
    const endedAt = options.now().toISOString()
    room.journal.append({ type: 'mark', ...endedMark(endedAt, walked) })
    const { events, hash } = room.journal.head()
    const finished: RunRecord = {
      ...record,
      endedAt,
      journal: { events, hash },
      scenarios: walked,
    }
    writeRecord(folder, finished)
    return finished
  } finally {
    world.rooms.delete(name)
  }
}

async function walkAll(
  { world, plan, seed, mutation, driverUrl, driverClock, progress, language, stop }: RunOptions,
  room: Room,
  driver: EpjDriver,
  keep: (walked: RunRecord['scenarios']) => void,
): Promise<RunRecord['scenarios']> {
  const control = createControlClient(world.controlOrigin, room.name, globalThis.fetch)
  const resolve = createCast(seed)
  const waits = driverUrl !== undefined && driverClock === 'real'
  const letTimePass = waits ? (seconds: number) => waitOut(seconds, stop) : control.advance
  const walked: RunRecord['scenarios'] = []
  for (const [index, id] of plan.scenarios.entries()) {
    if (stop?.aborted) return walked
    const scenario = scenarios[id]
    progress(index, plan.scenarios.length, scenario.title[language])
    const reset = {
      ...(mutation !== undefined && { mutation }),
      ...(driverUrl !== undefined && { addresses: room.addresses }),
    }
    const outcome = await walkScenario({ scenario, driver, control, resolve, reset, letTimePass })
    // A scenario that was broken off by the user says nothing of the EPJ.
    if (stop?.aborted) return walked
    walked.push({ id, title: { ...scenario.title }, ...outcome })
    keep([...walked])
  }
  progress(plan.scenarios.length, plan.scenarios.length, '')
  return walked
}

/** Real time, cut short when the user stops the run. */
async function waitOut(seconds: number, stop: AbortSignal | undefined): Promise<void> {
  await sleep(seconds * 1000, undefined, stop && { signal: stop }).catch(() => undefined)
}

function driverOf(room: Room, { driverUrl, stepTimeoutMs, stop }: RunOptions): EpjDriver {
  return createHttpDriver({
    name: driverUrl === undefined ? 'reference' : 'webhook',
    url: driverUrl ?? `${room.addresses.epj}/driver/actions`,
    fetch: globalThis.fetch,
    timeoutMs: stepTimeoutMs,
    ...(stop && { stop }),
  })
}

function freeName(world: World): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? ROOM : `${ROOM}-${number}`
    if (!world.rooms.get(name)) return name
  }
}
