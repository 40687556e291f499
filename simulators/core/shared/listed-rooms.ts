// Which rooms there are, wherever they are: a list in Redis, with what each is to be made of.
import { z } from 'zod'
import type { RoomOrder } from '../room/rooms.ts'
import { keys, type SharedRedis } from './redis.ts'
import { notOurs } from './redis-error.ts'

export interface ListedRooms {
  /** False when there is a room of this name already. */
  add(order: RoomOrder): Promise<boolean>
  order(room: string): Promise<RoomOrder | undefined>
  names(): Promise<readonly string[]>
  remove(room: string): Promise<void>
}

const listed = z.strictObject({
  name: z.string(),
  seed: z.string(),
  profile: z.enum(['strict', 'lenient']),
})

export function createListedRooms(redis: SharedRedis): ListedRooms {
  return {
    async add({ name, seed, profile }) {
      const order: z.infer<typeof listed> = { name, seed: seed ?? name, profile: profile ?? 'strict' }
      return (await redis.hsetnx(keys.rooms, name, JSON.stringify(order))) === 1
    },
    async order(name) {
      const text = await redis.hget(keys.rooms, name)
      if (text === null) return undefined
      try {
        return listed.parse(JSON.parse(text))
      } catch {
        throw notOurs(name)
      }
    },
    names: () => redis.hkeys(keys.rooms),
    async remove(name) {
      await redis.hdel(keys.rooms, name)
    },
  }
}
