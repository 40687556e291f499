// Builds rooms from all the simulators, and opens the doors: the only place that knows every one of them.
import { portOf } from '#simulators/core/call/outgoing.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { createRealNumbers } from '#simulators/core/redaction/real-numbers.ts'
import { createRoom, type Room, type RoomOptions, type SimulatorFactory } from '#simulators/core/room/room.ts'
import { createRooms, type RoomOrder, type Rooms } from '#simulators/core/room/rooms.ts'
import { type Listeners, type ListenOptions, openListeners } from '#simulators/core/server/listeners.ts'
import { PartBodies } from '#simulators/core/server/part-body.ts'
import {
  type OpenFleet,
  openFleet,
  type ServePeer,
  type SharedSettings,
} from '#simulators/core/shared/open-fleet.ts'
import { createAltinn } from './altinn/index.ts'
import { createBrreg } from './brreg/index.ts'
import { createEpj } from './epj/index.ts'
import { createHelseid } from './helseid/index.ts'
import { createKjernejournal } from './kjernejournal/index.ts'
import { createPeople } from './people/index.ts'
import { isRealPid } from './population/numbers/real-number.ts'
import { populationOf } from './population/of-seed.ts'
import type { Population } from './population/population.ts'

export interface WorldOptions extends ListenOptions {
  /** Origin that EPJs and browsers use, when it differs from `http://localhost:<port>`, or with TLS `https://`. */
  readonly publicOrigin?: string
  /** Names by which this machine is called beside that one and those that are always its own. */
  readonly allowHosts?: readonly string[]
  readonly version: string
  readonly journalBytes?: number
  readonly report: (problem: unknown) => void
  /** Pages that others add to rooms. */
  readonly roomPages?: RoomPages
  /** Set where this process is one of several that share their rooms. */
  readonly shared?: SharedSettings
  /** What rooms are built from, where it is to be something else than the simulators as they are. */
  readonly simulators?: (population: Population) => Simulators
}

export type Simulators = Readonly<Record<string, SimulatorFactory>>

export interface World {
  readonly origin: string
  readonly controlOrigin: string
  readonly rooms: Rooms
  close(): Promise<void>
}

export async function createWorld(options: WorldOptions): Promise<World> {
  let origin = ''
  let reach: ((url: string) => string) | undefined
  const isBarred = (url: URL) =>
    portOf(url) === listeners?.controlPort || opened?.controlPorts.has(portOf(url)) === true
  const bodies = new PartBodies()
  const rooms = createRooms((order) =>
    buildRoom(order, origin, { ...options, isBarred, bodies, ...(reach && { reach }) }),
  )
  let listeners: Listeners | undefined
  let opened: OpenFleet | undefined
  opened = await openShared(options, rooms, async (...call) => listeners?.servePeer(...call))
  listeners = await openListeners({
    rooms,
    version: options.version,
    options: { ...options, names: namesOf(options) },
    opened(port) {
      origin = options.publicOrigin ?? `${options.tls ? 'https' : 'http'}://localhost:${port}`
      if (opened)
        reach = (url) =>
          url.startsWith(origin) ? `http://127.0.0.1:${port}${url.slice(origin.length)}` : url
      else rooms.create({ name: 'demo' })
    },
    report: options.report,
    namesRealPerson: createRealNumbers(isRealPid).within,
    ...(options.roomPages && { roomPages: options.roomPages }),
    ...(opened && { fleet: opened.fleet }),
  })
  const { controlPort, close } = listeners
  await opened?.controlPorts.announce(controlPort)
  return {
    origin,
    controlOrigin: `http://${options.controlHost}:${controlPort}`,
    rooms,
    async close() {
      await opened?.close()
      rooms.closeAll()
      await close()
    },
  }
}

function namesOf({ publicOrigin, allowHosts = [] }: WorldOptions): readonly string[] {
  return publicOrigin === undefined ? allowHosts : [new URL(publicOrigin).hostname, ...allowHosts]
}

function openShared(
  { shared, report }: WorldOptions,
  rooms: Rooms,
  servePeer: ServePeer,
): Promise<OpenFleet> | undefined {
  return (
    shared &&
    openFleet(
      shared,
      {
        always: ['demo'],
        build: (order, parts) => rooms.create({ ...order, shared: parts }),
        dispose: (room) => void rooms.delete(room),
        report,
      },
      servePeer,
    )
  )
}

/** A room without listeners: for those who only want its tables. */
export function buildRoom(
  order: RoomOrder,
  origin: string,
  options: Pick<WorldOptions, 'journalBytes' | 'report' | 'simulators'> &
    Pick<RoomOptions, 'reach' | 'isBarred' | 'bodies'>,
): Room {
  const seed = order.seed ?? order.name
  const { simulators = (population: Population) => simulatorsOf(() => population) } = options
  return createRoom({
    name: order.name,
    seed,
    profile: order.profile ?? 'strict',
    origin,
    simulators: simulators(populationOf(seed)),
    outsiders: ['epj'],
    isRealPid,
    ...(order.journalFile !== undefined && { journalFile: order.journalFile }),
    ...(order.shared && { shared: order.shared }),
    ...(options.reach && { reach: options.reach }),
    ...(options.isBarred && { isBarred: options.isBarred }),
    ...(options.bodies && { bodies: options.bodies }),
    ...(order.journalContinues && { journalContinues: order.journalContinues }),
    ...(options.journalBytes !== undefined && { journalBytes: options.journalBytes }),
    report: options.report,
  })
}

/** @param known whom and what each simulator knows; the same for all, where nothing is wrong. */
export function simulatorsOf(known: (simulator: string) => Population): Simulators {
  return {
    helseid: (deps) => createHelseid({ ...deps, population: known('helseid') }),
    kjernejournal: (deps) => createKjernejournal({ ...deps, population: known('kjernejournal') }),
    brreg: (deps) => createBrreg({ ...deps, population: known('brreg') }),
    altinn: (deps) => createAltinn({ ...deps, population: known('altinn') }),
    people: (deps) => createPeople({ ...deps, population: known('people') }),
    epj: (deps) => createEpj({ ...deps, population: known('epj') }),
  }
}
