// Which replica owns which room: a lease in Redis that its owner renews, and that runs out by itself when the owner dies.
import { keys, type SharedRedis } from './redis.ts'
import type { Trouble } from './trouble.ts'

/** Milliseconds that a lease lives; so long is a room away when its owner is killed. */
export const LEASE_MS = 4_000

export interface Leases {
  /** This replica's id when it holds the room now, or has just taken it; otherwise the owner's. */
  holder(room: string): Promise<string | undefined>
  giveUp(room: string): Promise<void>
  close(): Promise<void>
}

export interface LeasesOptions {
  readonly redis: SharedRedis
  readonly me: string
  /** Milliseconds of a clock that never jumps. */
  readonly monotonic: () => number
  /** The room was lost: somebody else may own it. */
  readonly lost: (room: string) => void
  readonly trouble: Trouble
}

export function createLeases({ redis, me, monotonic, lost, trouble }: LeasesOptions): Leases {
  /** Until when a lease certainly holds: counted from before it was asked for. */
  const held = new Map<string, number>()

  async function renew(room: string): Promise<void> {
    const asked = monotonic()
    const renewed = await redis.renewLease(keys.owner(room), me, LEASE_MS)
    if (renewed === 1) held.set(room, asked + LEASE_MS)
    else drop(room)
  }

  function drop(room: string): void {
    if (held.delete(room)) lost(room)
  }

  const timer = setInterval(() => {
    for (const [room, until] of held) {
      if (until <= monotonic()) drop(room)
      renew(room).catch(trouble.tell)
    }
  }, LEASE_MS / 4)
  timer.unref()

  return {
    async holder(room) {
      if ((held.get(room) ?? 0) > monotonic()) return me
      drop(room)
      const asked = monotonic()
      const taken = await redis.set(keys.owner(room), me, 'PX', LEASE_MS, 'NX')
      if (taken === 'OK') {
        held.set(room, asked + LEASE_MS)
        return me
      }
      const owner = await redis.get(keys.owner(room))
      // Our own id from before a hiccup: the lease is taken up again when it has run out.
      return owner === me ? undefined : (owner ?? undefined)
    },
    async giveUp(room) {
      held.delete(room)
      await redis.giveUpLease(keys.owner(room), me)
    },
    async close() {
      clearInterval(timer)
      const rooms = [...held.keys()]
      held.clear()
      await Promise.all(rooms.map((room) => redis.giveUpLease(keys.owner(room), me)))
    },
  }
}
