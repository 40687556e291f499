// Opens a replica: the line to Redis, the internal listener for its peers, and its place in the fleet.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { isPeer } from './dispatch.ts'
import { createFleet, type Fleet, type FleetOptions } from './fleet.ts'
import { keys, openRedis } from './redis.ts'

export interface SharedSettings {
  /** `redis://host:port`. */
  readonly redis: string
  /** Address that the internal listener opens. */
  readonly host: string
  readonly port: number
  /** Where peers reach it, `host:port`; absent: the same. */
  readonly advertised?: string
}

export interface OpenFleet {
  readonly fleet: Fleet
  close(): Promise<void>
}

export type ServePeer = (fleet: Fleet, request: IncomingMessage, response: ServerResponse) => Promise<void>

export async function openFleet(
  settings: SharedSettings,
  parts: Pick<FleetOptions, 'build' | 'dispose' | 'report'>,
  servePeer: ServePeer,
): Promise<OpenFleet> {
  const redis = await openRedis(settings.redis, parts.report)
  let fleet: Fleet | undefined
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    if (!fleet || !isPeer(fleet, request, response)) return
    servePeer(fleet, request, response).catch((problem: unknown) => {
      parts.report(problem)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.port, settings.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  fleet = await createFleet({
    ...parts,
    redis,
    me: randomUUID(),
    address: settings.advertised ?? `${settings.host}:${port}`,
    secret: await sharedSecret(redis),
    monotonic: () => performance.now(),
  })
  const opened = fleet
  return {
    fleet: opened,
    async close() {
      await opened.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The same for all who share the Redis; made by the first. */
async function sharedSecret(redis: Awaited<ReturnType<typeof openRedis>>): Promise<string> {
  await redis.set(keys.secret, randomBytes(32).toString('base64url'), 'NX')
  const secret = await redis.get(keys.secret)
  if (secret === null) throw new Error('Redis does not keep what it is given')
  return secret
}
