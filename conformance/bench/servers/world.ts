// Testbenk itself, as `npm start` runs it: the room demo with its recorder, journal and replay memory.

import { startThreadPool } from '#simulators/core/keys/thread-pool.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { COUNTRY_SIZE } from '#simulators/population/country/country.ts'
import { countryPid } from '#simulators/population/country/country-numbers.ts'
import { findByKey } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { World } from '#simulators/world.ts'
import { openBenchWorld } from '../bench-world.ts'
import type { WorldOrders } from '../orders.ts'
import { OPERATION, ROOM } from '../room.ts'
import { cpuMicros, serveOrders } from '../worker.ts'

startThreadPool(process.env)
const started: { world?: World } = {}

/** Spread over the country: steps of a prime reach everybody before anybody comes again. */
const STEP = 7_919

function inhabitantsOf({ switches }: Pick<Room, 'switches'>, count: number): readonly string[] {
  switches.turn('kjernejournal.patients', 'country')
  return Array.from({ length: count }, (_, index) => countryPid((index * STEP) % COUNTRY_SIZE))
}

serveOrders<WorldOrders>(
  {
    cpu: cpuMicros,
    async start(inhabitants) {
      const world = await openBenchWorld()
      started.world = world
      const room = world.rooms.get(ROOM)
      if (!room) throw new Error(`there is no room ${ROOM}`)
      const { patients, clients } = populationOf(room.seed)
      const url = `${room.addresses.kjernejournalApi}/v1/helseindikator`
      return {
        port: Number(new URL(world.origin).port),
        path: new URL(url).pathname,
        url,
        issuer: room.addresses.helseid,
        selvbetjening: room.addresses.selvbetjening,
        bearerClientId: findByKey(clients, 'lasttest').clientId,
        dpopClientId: findByKey(clients, 'testbenk-epj').clientId,
        patients: inhabitants > 0 ? inhabitantsOf(room, inhabitants) : patients.map(({ pid }) => pid),
      }
    },
    memory: () => process.memoryUsage.rss(),
    recorded: () => started.world?.rooms.get(ROOM)?.journal.counters().byOperation[OPERATION]?.count ?? 0,
  },
  () => void started.world?.close(),
)
