// Testbenk as `npm start` runs it: the token service of the room demo, and what more rooms cost.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { World } from '#simulators/world.ts'
import { openBenchWorld } from '../bench-world.ts'
import type { ServerOrders } from '../orders.ts'
import { ROOM } from '../room.ts'
import { median, quantile } from '../statistics.ts'
import { cpuMicros, serveOrders } from '../worker.ts'
import type { RoomFigures, RoomTarget } from './token-orders.ts'

export type TokenRoomOrders = ServerOrders & {
  readonly start: () => Promise<RoomTarget>
  /** Calls of an operation that the room's journal has counted. */
  readonly recorded: (operation: string) => number
  readonly rooms: (count: number) => Promise<RoomFigures>
}

const state: { world?: World } = {}

function worldOf(): World {
  if (!state.world) throw new Error('the world is not started')
  return state.world
}

async function start(): Promise<RoomTarget> {
  const world = await openBenchWorld()
  state.world = world
  const room = world.rooms.get(ROOM)
  if (!room) throw new Error(`there is no room ${ROOM}`)
  const { clients, healthWorkers } = populationOf(room.seed)
  // Of all clients the one whose refresh tokens can be used again.
  const client = findByKey(clients, 'legesenter-as')
  const { helseid, selvbetjening, epj } = room.addresses
  const path = new URL(helseid).pathname
  return {
    port: Number(new URL(world.origin).port),
    issuer: helseid,
    tokenPath: `${path}/connect/token`,
    parPath: `${path}/connect/par`,
    clientId: client.clientId,
    redirectUri: client.redirectUris[0]?.replace('{epj}', epj) ?? '',
    scope: 'nhn:kjernejournal/api',
    selvbetjening,
    pid: findByKey(healthWorkers, 'lege').pid,
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Bytes in use: twice, since the first collection leaves what waits to be finalised. */
function memory(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function rooms(count: number): Promise<RoomFigures> {
  const world = worldOf()
  const names = Array.from({ length: count }, (_, at) => `bench-${at}`)
  const before = memory()
  for (const name of names) world.rooms.create({ name })
  const idle = memory()
  for (const name of names) await firstAnswer(world, name)
  const used = memory()
  // A room that is made and called at once is what somebody waits for.
  const fresh: number[] = []
  const work: number[] = []
  for (let at = 0; at < count; at += 1) {
    const name = `fresh-${at}`
    const [began, busy] = [performance.now(), cpuMicros()]
    world.rooms.create({ name })
    await firstAnswer(world, name)
    fresh.push(performance.now() - began)
    work.push((cpuMicros() - busy) / 1000)
    world.rooms.delete(name)
  }
  for (const name of names) world.rooms.delete(name)
  return {
    rooms: count,
    idleKilobytes: (idle - before) / count / 1000,
    usedKilobytes: (used - before) / count / 1000,
    firstMs: {
      median: median(fresh),
      p99: quantile(fresh, 0.99),
      most: Math.max(...fresh),
      cpu: median(work),
      cpuMost: Math.max(...work),
    },
  }
}

/** The signing keys: the one answer that needs the room's own RSA key. */
async function firstAnswer(world: World, name: string): Promise<void> {
  const url = `${world.origin}/r/${name}/helseid/.well-known/openid-configuration/jwks`
  const answer = await fetch(url)
  await answer.text()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
}

serveOrders<TokenRoomOrders>(
  {
    cpu: cpuMicros,
    start,
    recorded: (operation) => worldOf().rooms.get(ROOM)?.journal.counters().byOperation[operation]?.count ?? 0,
    rooms,
  },
  () => void state.world?.close(),
)
