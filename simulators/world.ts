// Builds rooms from all the simulators, and opens the doors: the only place that knows every one of them.
import type { RoomPages } from '#simulators/core/front/front.ts'
import { type ListenOptions, openListeners } from '#simulators/core/listeners.ts'
import { createRoom, type Room, type SimulatorFactory } from '#simulators/core/room.ts'
import { createRooms, type RoomOrder, type Rooms } from '#simulators/core/rooms.ts'
import { createAltinn } from './altinn/index.ts'
import { createBrreg } from './brreg/index.ts'
import { createEpj } from './epj/index.ts'
import { createHelseid } from './helseid/index.ts'
import { createKjernejournal } from './kjernejournal/index.ts'
import { createPeople } from './people/index.ts'
import { populationOf } from './population/of-seed.ts'
import { isRealPid } from './population/real-number.ts'

export interface WorldOptions extends ListenOptions {
  /** Origin that EPJs and browsers use, when it differs from `http://localhost:<port>`. */
  readonly publicOrigin?: string
  readonly version: string
  readonly journalBytes?: number
  readonly report: (problem: unknown) => void
  /** Pages that others add to rooms. */
  readonly roomPages?: RoomPages
}

export interface World {
  readonly origin: string
  readonly controlOrigin: string
  readonly rooms: Rooms
  close(): Promise<void>
}

export async function createWorld(options: WorldOptions): Promise<World> {
  let origin = ''
  const rooms = createRooms((order) => buildRoom(order, origin, options))
  const listeners = await openListeners({
    rooms,
    version: options.version,
    options,
    opened(port) {
      origin = options.publicOrigin ?? `http://localhost:${port}`
      rooms.create({ name: 'demo' })
    },
    report: options.report,
    ...(options.roomPages && { roomPages: options.roomPages }),
  })
  return {
    origin,
    controlOrigin: `http://${options.controlHost}:${listeners.controlPort}`,
    rooms,
    async close() {
      rooms.closeAll()
      await listeners.close()
    },
  }
}

/** A room without listeners: for those who only want its tables. */
export function buildRoom(
  order: RoomOrder,
  origin: string,
  options: Pick<WorldOptions, 'journalBytes' | 'report'>,
): Room {
  const seed = order.seed ?? order.name
  const population = populationOf(seed)
  const simulators: Record<string, SimulatorFactory> = {
    helseid: (deps) => createHelseid({ ...deps, population }),
    kjernejournal: (deps) => createKjernejournal({ ...deps, population }),
    brreg: (deps) => createBrreg({ ...deps, population }),
    altinn: (deps) => createAltinn({ ...deps, population }),
    people: (deps) => createPeople({ ...deps, population }),
    epj: (deps) => createEpj({ ...deps, population }),
  }
  return createRoom({
    name: order.name,
    seed,
    profile: order.profile ?? 'strict',
    origin,
    simulators,
    outsiders: ['epj'],
    isRealPid,
    ...(order.journalFile !== undefined && { journalFile: order.journalFile }),
    ...(order.journalContinues && { journalContinues: order.journalContinues }),
    ...(options.journalBytes !== undefined && { journalBytes: options.journalBytes }),
    report: options.report,
  })
}
