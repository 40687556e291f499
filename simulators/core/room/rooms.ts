// All rooms of a process, by name. Names are part of addresses, so they are short and plain.

import type { Profile } from '../simulator.ts'
import type { Room, SharedParts } from './room.ts'

export interface RoomOrder {
  readonly name: string
  readonly seed?: string
  readonly profile?: Profile
  /** Where the room's journal is also written, line by line. */
  readonly journalFile?: string
  /** The last line of that file, when the room goes on where an earlier one was stopped. */
  readonly journalContinues?: { readonly events: number; readonly hash: string }
  /** Set where several processes share the room. */
  readonly shared?: SharedParts
}

export interface Rooms {
  list(): readonly Room[]
  get(name: string): Room | undefined
  /** Throws when the name is taken. */
  create(order: RoomOrder): Room
  delete(name: string): boolean
  closeAll(): void
}

export const ROOM_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
export const MAX_ROOMS = 500

export function createRooms(build: (order: RoomOrder) => Room): Rooms {
  const rooms = new Map<string, Room>()
  return {
    list: () => [...rooms.values()],
    get: (name) => rooms.get(name),
    create(order) {
      if (!ROOM_NAME.test(order.name)) throw new RangeError(`«${order.name}» cannot be a room's name`)
      if (rooms.has(order.name)) throw new RangeError(`there is a room «${order.name}» already`)
      if (rooms.size >= MAX_ROOMS) throw new RangeError(`there are ${MAX_ROOMS} rooms already`)
      const room = build(order)
      rooms.set(order.name, room)
      return room
    },
    delete(name) {
      rooms.get(name)?.close()
      return rooms.delete(name)
    },
    closeAll() {
      for (const room of rooms.values()) room.close()
      rooms.clear()
    },
  }
}
