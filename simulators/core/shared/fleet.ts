// Several processes as one bench: each room is owned by one replica at a time, the others hand its calls over, and
// what the owner answers is in Redis before the answer leaves. When it dies, another takes the room over from there.
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '../problem.ts'
import type { Room } from '../room/room.ts'
import type { RoomOrder } from '../room/rooms.ts'
import { PartBodies } from '../server/part-body.ts'
import type { Peer } from './forward.ts'
import { createHeldRooms, type HeldRoomsOptions } from './held-rooms.ts'
import { createLeases, LEASE_MS } from './leases.ts'
import { createListedRooms } from './listed-rooms.ts'
import { keys } from './redis.ts'
import { RedisError } from './redis-error.ts'
import { watchPeer } from './watch-peer.ts'

export type Place =
  | { readonly at: 'here'; readonly room: Room }
  | { readonly at: 'there'; readonly peer: Peer }
  | { readonly at: 'nowhere' }

/** Whatever asks for a room while Redis cannot be used is refused with a `ProblemError` 503. */
export interface Fleet {
  readonly me: string
  readonly secret: string
  place(room: string): Promise<Place>
  /** What has come of bodies that are to be handed over. */
  readonly bodies: PartBodies
  /** This replica as its peers see it. */
  self(): Peer
  /** False when there is a room of this name already. */
  register(order: RoomOrder): Promise<boolean>
  remove(room: string): Promise<void>
  /** Names of all rooms, wherever they are. */
  names(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface FleetOptions extends Omit<HeldRoomsOptions, 'orderOf'> {
  /** Where peers reach this replica: `host:port`. */
  readonly address: string
  readonly secret: string
  readonly monotonic: () => number
  /** Rooms that always exist. */
  readonly always: readonly string[]
}

export async function createFleet(options: FleetOptions): Promise<Fleet> {
  const { redis, me, address, secret, trouble } = options
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const announce = () => redis.set(keys.replica(me), address, 'PX', LEASE_MS)
  await announce()
  const listed = createListedRooms(redis)
  for (const name of options.always) await listed.add({ name })

  const held = createHeldRooms({ ...options, orderOf: listed.order })
  const leases = createLeases({ ...options, lost: (room) => void held.shut(room) })
  const heartbeat = setInterval(() => announce().then(trouble.over, trouble.lost), LEASE_MS / 4)
  heartbeat.unref()

  function peerAt(id: string, at: string): Peer {
    const colon = at.lastIndexOf(':')
    const isThere = async () => (await redis.exists(keys.replica(id))) === 1
    return {
      host: at.slice(0, colon),
      port: Number(at.slice(colon + 1)),
      secret,
      agent,
      watch: (gone) =>
        watchPeer(isThere, () => {
          trouble.tell(`The replica at ${at} does not answer; what was asked of it is given up.`)
          gone()
        }),
    }
  }

  async function here(name: string): Promise<Place> {
    const room = await held.take(name)
    if (room) return { at: 'here', room }
    await leases.giveUp(name)
    return { at: 'nowhere' }
  }

  async function place(name: string): Promise<Place> {
    // A room whose owner has just died is away until its lease has run out.
    for (let tries = 0; tries < 60; tries += 1) {
      const owner = await leases.holder(name)
      if (owner === me) return here(name)
      const found = owner === undefined ? null : await redis.get(keys.replica(owner))
      if (owner !== undefined && found !== null) return { at: 'there', peer: peerAt(owner, found) }
      await sleep(LEASE_MS / 40)
    }
    return { at: 'nowhere' }
  }

  async function remove(name: string): Promise<void> {
    await listed.remove(name)
    await held.shut(name)
    // The generation stays: who still holds the old room must not write to a new one of its name.
    await redis.del(keys.journal(name), keys.store(name), keys.state(name), keys.commit(name))
    await leases.giveUp(name)
  }

  async function reached<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked
    } catch (problem) {
      if (!(problem instanceof RedisError)) throw problem
      trouble.tell(problem)
      throw new ProblemError(503, UNREACHED, { cause: problem })
    }
  }

  async function goodbye(): Promise<void> {
    try {
      await held.commit()
      await leases.close()
      await redis.del(keys.replica(me))
    } catch (problem) {
      trouble.tell(problem)
    }
  }

  return {
    me,
    secret,
    bodies: new PartBodies(),
    place: (name) => reached(place(name)),
    self: () => peerAt(me, address),
    register: (order) => reached(listed.add(order)),
    remove: (name) => reached(remove(name)),
    names: () => reached(listed.names()),
    async close() {
      clearInterval(heartbeat)
      // Whoever stops the bench does not wait for a Redis that no longer answers.
      await Promise.race([goodbye(), sleep(GOODBYE_MS, undefined, { ref: false })])
      agent.destroy()
      await held.shutAll()
      redis.disconnect()
    },
  }
}

const GOODBYE_MS = 3_000
const UNREACHED = 'The bench cannot reach what it keeps its rooms in; try again in a moment.'
