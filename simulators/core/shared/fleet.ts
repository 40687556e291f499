// Several processes as one bench: each room is owned by one replica at a time, the others hand its calls over, and
// what the owner answers is in Redis before the answer leaves. When it dies, another takes the room over from there.
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { Room, SharedParts } from '../room/room.ts'
import type { RoomOrder } from '../room/rooms.ts'
import { PartBodies } from '../server/part-body.ts'
import type { Peer } from './forward.ts'
import { createLeases, LEASE_MS } from './leases.ts'
import { keys, type SharedRedis } from './redis.ts'
import { notOurs, RedisError } from './redis-error.ts'
import { type TakenRoom, takeRoom } from './take-room.ts'
import type { Trouble } from './trouble.ts'
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

export interface FleetOptions {
  readonly redis: SharedRedis
  readonly me: string
  /** Where peers reach this replica: `host:port`. */
  readonly address: string
  readonly secret: string
  readonly monotonic: () => number
  /** Rooms that always exist. */
  readonly always: readonly string[]
  readonly trouble: Trouble
  build(order: RoomOrder, parts: SharedParts): Room
  /** The room is no longer this replica's. */
  dispose(room: string): void
}

const registered = z.strictObject({
  name: z.string(),
  seed: z.string(),
  profile: z.enum(['strict', 'lenient']),
})

export async function createFleet(options: FleetOptions): Promise<Fleet> {
  const { redis, me, address, secret, trouble } = options
  const open = new Map<string, Promise<TakenRoom>>()
  const closing = new Map<string, Promise<void>>()
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })

  const announce = () => redis.set(keys.replica(me), address, 'PX', LEASE_MS)
  const add = async ({ name, seed, profile }: RoomOrder) => {
    const order = { name, seed: seed ?? name, profile: profile ?? 'strict' }
    return (await redis.hsetnx(keys.rooms, name, JSON.stringify(order))) === 1
  }
  await announce()
  for (const name of options.always) await add({ name })

  const leases = createLeases({ ...options, lost: (room) => void shut(room) })
  const heartbeat = setInterval(() => announce().then(trouble.over, trouble.lost), LEASE_MS / 4)
  heartbeat.unref()

  /** The room is not ours any longer, or not to be trusted: whoever wants it reads it anew from Redis. */
  function shut(name: string): Promise<void> {
    const opened = open.get(name)
    if (!opened) return closing.get(name) ?? Promise.resolve()
    open.delete(name)
    const closed = opened
      .catch(() => undefined)
      .then(() => options.dispose(name))
      .finally(() => closing.delete(name))
    closing.set(name, closed)
    return closed
  }

  async function orderOf(name: string): Promise<RoomOrder | undefined> {
    const text = await redis.hget(keys.rooms, name)
    if (text === null) return undefined
    try {
      return registered.parse(JSON.parse(text))
    } catch {
      throw notOurs(name)
    }
  }

  function take(order: RoomOrder): Promise<TakenRoom> {
    const taken = takeRoom(order, {
      ...options,
      failed(problem) {
        // It may be open anew already: what began in the old one ends later.
        if (open.get(order.name) === taken) void shut(order.name)
        if (problem instanceof RedisError) trouble.tell(problem)
      },
    })
    return taken
  }

  async function here(name: string): Promise<Place> {
    const known = open.get(name)
    if (known) return { at: 'here', room: (await known).room }
    const order = await orderOf(name)
    if (!order) {
      await leases.giveUp(name)
      return { at: 'nowhere' }
    }
    await closing.get(name)
    const opening = open.get(name) ?? take(order)
    open.set(name, opening)
    opening.catch(() => shut(name))
    return { at: 'here', room: (await opening).room }
  }

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
    await redis.hdel(keys.rooms, name)
    await shut(name)
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
      await Promise.all([...open.values()].map(async (opening) => (await opening).memory.commit()))
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
    register: (order) => reached(add(order)),
    remove: (name) => reached(remove(name)),
    names: () => reached(redis.hkeys(keys.rooms)),
    async close() {
      clearInterval(heartbeat)
      // Whoever stops the bench does not wait for a Redis that no longer answers.
      await Promise.race([goodbye(), sleep(GOODBYE_MS, undefined, { ref: false })])
      agent.destroy()
      await Promise.all([...open.keys()].map(shut))
      redis.disconnect()
    },
  }
}

const GOODBYE_MS = 3_000
const UNREACHED = 'The bench cannot reach what it keeps its rooms in; try again in a moment.'
