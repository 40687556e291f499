// The bench's rooms, as far as its own pages have to do with them.
import type { SharedRooms } from '../control/operations.ts'
import type { Room } from '../room/room.ts'
import type { RoomOrder, Rooms } from '../room/rooms.ts'

export interface RoomsShown {
  /** Undefined also for one that another process owns. */
  get(name: string): Room | undefined
  /** Of rooms that other processes own, too. */
  names(): Promise<readonly string[]>
  /** False when there is one of this name already. */
  create(order: Pick<RoomOrder, 'name' | 'seed'>): Promise<boolean>
  /** Whether rooms outlive the process. */
  readonly lasting: boolean
  /** Whether a text holds a number that could be a living person's. */
  namesRealPerson(text: string): boolean
}

/** @param shared how rooms come and go where several processes share them. */
export function shownRooms(
  rooms: Rooms,
  shared: SharedRooms | undefined,
  namesRealPerson: RoomsShown['namesRealPerson'],
): RoomsShown {
  const names = async () => rooms.list().map(({ name }) => name)
  return {
    get: rooms.get,
    namesRealPerson,
    lasting: shared !== undefined,
    names: shared?.names ?? names,
    async create(order) {
      if (shared) return (await shared.create(order)) !== undefined
      if (rooms.get(order.name)) return false
      rooms.create(order)
      return true
    },
  }
}
