// Several processes as one bench: each room is owned by one replica at a time, the others hand its calls over, and
// what the owner answers is in Redis before the answer leaves. When it dies, another takes the room over from there.
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Room, SharedParts } from '../room.ts'
import type { RoomOrder } from '../rooms.ts'
import type { Peer } from './forward.ts'
import { createLeases, LEASE_MS } from './leases.ts'
import { keys, type SharedRedis } from './redis.ts'
import { createRoomMemory, type Remembered, type RoomMemory, type Unwritten } from './room-memory.ts'
import { saveRoom, takeOverRoom } from './saved-room.ts'
import { createSharedStore, type SharedStore } from './shared-store.ts'

export type Place =
  | { readonly at: 'here'; readonly room: Room }
  | { readonly at: 'there'; readonly peer: Peer }
  | { readonly at: 'nowhere' }

export interface Fleet {
  readonly me: string
  readonly secret: string
  place(room: string): Promise<Place>
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
  readonly report: (problem: unknown) => void
  build(order: RoomOrder, parts: SharedParts): Room
  /** The room is no longer this replica's. */
  dispose(room: string): void
}

const registered = z.strictObject({
  name: z.string(),
  seed: z.string(),
  profile: z.enum(['strict', 'lenient']),
})

interface Opened {
  readonly room: Room
  readonly store: SharedStore
  readonly memory: RoomMemory
}

export async function createFleet(options: FleetOptions): Promise<Fleet> {
  const { redis, me, address, secret, report } = options
  const open = new Map<string, Promise<Opened>>()
  const closing = new Map<string, Promise<void>>()
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })

  const leases = createLeases({ ...options, lost: (room) => void shut(room) })
  const announce = () => redis.set(keys.replica(me), address, 'PX', LEASE_MS)
  await announce()
  const heartbeat = setInterval(() => announce().catch(report), LEASE_MS / 4)
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
    return text === null ? undefined : registered.parse(JSON.parse(text))
  }

  async function take(order: RoomOrder): Promise<Opened> {
    const generation = await redis.incr(keys.generation(order.name))
    let store: SharedStore | undefined
    let written = 0
    let restarted = false
    const memory: RoomMemory = createRoomMemory({
      redis,
      room: order.name,
      me,
      generation,
      drain: () => unwritten(),
    })
    const room = options.build(order, {
      generation: generation - 1,
      store: (clock) => {
        store = createSharedStore(clock)
        return store
      },
      restarted() {
        restarted = true
        written = 0
      },
      async commit() {
        try {
          await memory.commit()
        } catch (problem) {
          // What was drained may be in Redis or not. Only what is there counts.
          void shut(order.name)
          throw problem
        }
      },
    })
    if (!store) throw new Error('a shared room was built without its store')
    const kept = store
    function unwritten(): Unwritten {
      const { events } = room.journal.head()
      const lines = room.journal.lines(written, events - written)
      written = events
      const anew = restarted
      restarted = false
      return { restarted: anew, lines, changes: kept.drain(), state: JSON.stringify(saveRoom(room)) }
    }
    restore(room, kept, await memory.read())
    written = room.journal.head().events
    await memory.commit()
    return { room, store, memory }
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

  return {
    me,
    secret,
    async place(name) {
      // A room whose owner has just died is away until its lease has run out.
      for (let tries = 0; tries < 60; tries += 1) {
        const owner = await leases.holder(name)
        if (owner === me) return here(name)
        const found = owner === undefined ? null : await redis.get(keys.replica(owner))
        if (found !== null) return { at: 'there', peer: peerAt(found, secret, agent) }
        await sleep(LEASE_MS / 40)
      }
      return { at: 'nowhere' }
    },
    self: () => peerAt(address, secret, agent),
    async register({ name, seed, profile }) {
      const order = { name, seed: seed ?? name, profile: profile ?? 'strict' }
      return (await redis.hsetnx(keys.rooms, name, JSON.stringify(order))) === 1
    },
    async remove(name) {
      await redis.hdel(keys.rooms, name)
      await shut(name)
      // The generation stays: who still holds the old room must not write to a new one of its name.
      await redis.del(keys.journal(name), keys.store(name), keys.state(name), keys.commit(name))
      await leases.giveUp(name)
    },
    names: () => redis.hkeys(keys.rooms),
    async close() {
      clearInterval(heartbeat)
      await Promise.all([...open.values()].map(async (opening) => (await opening).memory.commit())).catch(
        report,
      )
      await leases.close()
      await redis.del(keys.replica(me)).catch(report)
      agent.destroy()
      await Promise.all([...open.keys()].map(shut))
      redis.disconnect()
    },
  }
}

function restore(room: Room, store: SharedStore, { lines, changes, state }: Remembered): void {
  if (state !== undefined) takeOverRoom(room, state, lines)
  store.load(changes)
}

function peerAt(address: string, secret: string, agent: Agent): Peer {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)), secret, agent }
}
