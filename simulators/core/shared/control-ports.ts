// The control ports of all replicas: one that runs on the same machine is reached from here, and is as little a
// visitor's to call as this one's own.
import { LEASE_MS } from './leases.ts'
import { keys, type SharedRedis } from './redis.ts'
import type { Trouble } from './trouble.ts'

/** So long a port is barred after its replica was last heard of. */
const KEPT_SECONDS = 24 * 60 * 60

export interface ControlPorts {
  /** Tells the others of this replica's, now and as long as it lives. */
  announce(port: number): Promise<void>
  /** Whether it was some replica's when this one last looked, a second ago at most. */
  has(port: number): boolean
  close(): void
}

export function createControlPorts(redis: SharedRedis, trouble: Pick<Trouble, 'lost'>): ControlPorts {
  let known: ReadonlySet<number> = new Set()
  let timer: NodeJS.Timeout | undefined

  async function tell(port: number): Promise<void> {
    // Redis' own time: the replicas' may differ.
    const now = Number((await redis.time())[0])
    await redis.zadd(keys.controlPorts, now, String(port))
    await redis.zremrangebyscore(keys.controlPorts, '-inf', now - KEPT_SECONDS)
    known = new Set((await redis.zrange(keys.controlPorts, '0', '-1')).map(Number))
  }

  return {
    async announce(port) {
      await tell(port)
      timer = setInterval(() => tell(port).catch(trouble.lost), LEASE_MS / 4)
      timer.unref()
    },
    has: (port) => known.has(port),
    close: () => clearInterval(timer),
  }
}
