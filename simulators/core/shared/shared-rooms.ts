// How rooms come and go where several processes share them.
import type { SharedRooms } from '../control/operations.ts'
import type { Fleet } from './fleet.ts'

export function sharedRooms(fleet: Fleet): SharedRooms {
  return {
    async create(order) {
      if (!(await fleet.register(order))) return undefined
      const place = await fleet.place(order.name)
      // Nobody else has heard of it yet.
      return place.at === 'here' ? place.room : undefined
    },
    remove: fleet.remove,
    names: fleet.names,
  }
}
