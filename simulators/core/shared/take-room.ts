// A replica takes a room: it goes on from what Redis has of it, and writes there what happens from now on.
import type { Room, SharedParts } from '../room/room.ts'
import type { RoomOrder } from '../room/rooms.ts'
import { keys, type SharedRedis } from './redis.ts'
import { notOurs, RedisError } from './redis-error.ts'
import { createRoomMemory, type Remembered, type RoomMemory, type Unwritten } from './room-memory.ts'
import { saveRoom, takeOverRoom } from './saved-room.ts'
import { createSharedStore, type SharedStore } from './shared-store.ts'

export interface TakenRoom {
  readonly room: Room
  readonly memory: RoomMemory
}

export interface TakeOptions {
  readonly redis: SharedRedis
  readonly me: string
  build(order: RoomOrder, parts: SharedParts): Room
  /** What was to be written may be in Redis or not: only what is there counts, and this room is not to be used. */
  failed(problem: unknown): void
}

export async function takeRoom(
  order: RoomOrder,
  { redis, me, build, failed }: TakeOptions,
): Promise<TakenRoom> {
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
  const room = build(order, {
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
        failed(problem)
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
  try {
    restore(room, kept, await memory.read())
  } catch (problem) {
    throw problem instanceof RedisError ? problem : notOurs(order.name)
  }
  written = room.journal.head().events
  await memory.commit()
  return { room, memory }
}

function restore(room: Room, store: SharedStore, { lines, changes, state }: Remembered): void {
  if (state !== undefined) takeOverRoom(room, state, lines)
  store.load(changes)
}
