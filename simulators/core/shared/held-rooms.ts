// The rooms that this replica has taken: each once, and one that was shut not anew before it is closed.
import type { Room } from '../room/room.ts'
import type { RoomOrder } from '../room/rooms.ts'
import { RedisError } from './redis-error.ts'
import { type TakenRoom, type TakeOptions, takeRoom } from './take-room.ts'
import type { Trouble } from './trouble.ts'

export interface HeldRooms {
  /** Takes it if it is not yet held; undefined where nobody has ordered it. */
  take(name: string): Promise<Room | undefined>
  /** The room is not ours any longer, or not to be trusted: whoever wants it reads it anew from Redis. */
  shut(name: string): Promise<void>
  shutAll(): Promise<void>
  /** What has happened in them is in Redis. */
  commit(): Promise<void>
}

export interface HeldRoomsOptions extends Omit<TakeOptions, 'failed'> {
  readonly trouble: Trouble
  orderOf(name: string): Promise<RoomOrder | undefined>
  /** The room is no longer this replica's. */
  dispose(room: string): void
}

export function createHeldRooms(options: HeldRoomsOptions): HeldRooms {
  const { trouble, orderOf, dispose } = options
  const open = new Map<string, Promise<TakenRoom>>()
  const closing = new Map<string, Promise<void>>()

  function shut(name: string): Promise<void> {
    const opened = open.get(name)
    if (!opened) return closing.get(name) ?? Promise.resolve()
    open.delete(name)
    const closed = opened
      .catch(() => undefined)
      .then(() => dispose(name))
      .finally(() => closing.delete(name))
    closing.set(name, closed)
    return closed
  }

  function begin(order: RoomOrder): Promise<TakenRoom> {
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

  return {
    async take(name) {
      const known = open.get(name)
      if (known) return (await known).room
      const order = await orderOf(name)
      if (!order) return undefined
      await closing.get(name)
      const opening = open.get(name) ?? begin(order)
      open.set(name, opening)
      opening.catch(() => shut(name))
      return (await opening).room
    },
    shut,
    async shutAll() {
      await Promise.all([...open.keys()].map(shut))
    },
    async commit() {
      await Promise.all([...open.values()].map(async (opening) => (await opening).memory.commit()))
    },
  }
}
