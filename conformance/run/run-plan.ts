// Runs a plan: a fresh room whose journal is on disk, the scenarios in order, then judging.
import type { Room } from '#simulators/core/room/room.ts'
import type { Profile } from '#simulators/core/simulator.ts'
import type { World } from '#simulators/world.ts'
import { type OwnWork, recordOf } from '../own/own-work.ts'
import type { Plan } from '../plans/index.ts'
import { type DriverChoice, driverOf } from './choose-driver.ts'
import { holdFolder, isAlive } from './hold-folder.ts'
import { journalFile, writePlan, writeRecord } from './run-folder.ts'
import { beganMark, endedMark, resumedMark } from './run-marks.ts'
import type { RunRecord } from './run-record.ts'
import { scenariosOf, walkPlan } from './walk-plan.ts'

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
  /** Name and version of the EPJ under test, where the user told it. */
  readonly epj?: string
  readonly reviews?: Plan['reviews']
  /** What a vendor brought along: its scenarios are walked after the plan's. */
  readonly own?: OwnWork
  readonly driver: DriverChoice
  /** Whether an EPJ that is not the simulated one follows the room's clock or lives by its own. */
  readonly driverClock?: 'real' | 'room'
  readonly stepTimeoutMs: number
  readonly now: () => Date
  readonly progress: (done: number, of: number, title: string) => void
  /** Called when the room is open, before the first scenario. */
  readonly opened?: (room: Room) => void
  /** The room stays when the run has ended: somebody still looks at its pages. */
  readonly keepRoom?: boolean
  /** A run that was cut off, to be gone on with: its record, and the last line of its journal. */
  readonly resume?: {
    readonly record: RunRecord
    readonly journal: { readonly events: number; readonly hash: string; readonly at: string }
  }
  /** Stops the run; what was seen until then is kept, as that of a run that was cut off. */
  readonly stop?: AbortSignal
}

/** Room names are short; a run's id is not. */
const ROOM = 'run'

export async function runPlan(options: RunOptions): Promise<RunRecord> {
  const { world, plan, folder, seed, profile, mutation } = options
  const letGo = holdFolder(folder, process.pid, isAlive)
  const name = freeName(world)
  const room = openRoom(name, options)
  const driver = driverOf(options.driver, {
    room,
    folder,
    timeoutMs: options.stepTimeoutMs,
    ...(options.stop && { stop: options.stop }),
  })
  options.opened?.(room)
  const record: RunRecord = options.resume?.record ?? {
    schemaVersion: 1,
    id: options.id,
    suiteVersion: options.suiteVersion,
    plan: plan.id,
    driver: driver.name,
    epj: epjOf(driver.name, options),
    ...(mutation !== undefined && { mutation }),
    room: name,
    seed,
    profile,
    ...(options.reviews && { reviews: options.reviews }),
    ...(options.own && { own: recordOf(options.own) }),
    language: options.language,
    startedAt: options.now().toISOString(),
    scenarios: [],
  }
  writeRecord(folder, record)
  writePlan(folder, plan)
  try {
    const begun = record.scenarios.length
    const mark = options.resume ? resumedMark(scenariosOf(options)[begun]?.id) : beganMark(record)
    room.journal.append({ type: 'mark', ...mark })
    const walked = await walkPlan(options, room, driver, (scenarios) =>
      writeRecord(folder, { ...record, scenarios }),
    )
    if (options.stop?.aborted) return { ...record, scenarios: walked }
    const endedAt = options.now().toISOString()
    room.journal.append({ type: 'mark', ...endedMark(endedAt, walked) })
    const { events, hash } = room.journal.head()
    // Whoever stays in the room may go on there, and the EPJ may call: none of it is of the run.
    room.journal.endFile()
    const finished: RunRecord = {
      ...record,
      endedAt,
      journal: { events, hash },
      scenarios: walked,
    }
    writeRecord(folder, finished)
    return finished
  } finally {
    if (!options.keepRoom) world.rooms.delete(name)
    letGo()
  }
}

function openRoom(name: string, { world, folder, seed, profile, resume }: RunOptions): Room {
  const room = world.rooms.create({
    name,
    seed,
    profile,
    journalFile: journalFile(folder),
    ...(resume && { journalContinues: resume.journal }),
  })
  // An EPJ that follows the room's clock has come further than the machine's.
  const at = resume === undefined ? 0 : Date.parse(resume.journal.at)
  if (at > room.clock.now()) room.clock.set(at)
  return room
}

function epjOf(driver: string, { epj, mutation }: RunOptions): string {
  if (epj !== undefined) return epj
  if (driver !== 'reference') return 'EPJ under test'
  return `Testbenk EPJ${mutation === undefined ? '' : ` (${mutation})`}`
}

function freeName(world: World): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? ROOM : `${ROOM}-${number}`
    if (!world.rooms.get(name)) return name
  }
}
