// Opens a replica: the line to Redis, the internal listener for its peers, and its place in the fleet.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import { listen, stop } from '../server/listen.ts'
import { type ControlPorts, createControlPorts } from './control-ports.ts'
import { isPeer } from './dispatch.ts'
import { createFleet, type Fleet, type FleetOptions } from './fleet.ts'
import { keys, openRedis } from './redis.ts'
import { RedisError } from './redis-error.ts'
import { createTrouble } from './trouble.ts'

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
  readonly controlPorts: ControlPorts
  close(): Promise<void>
}

export type ServePeer = (fleet: Fleet, request: IncomingMessage, response: ServerResponse) => Promise<void>

/** @throws RedisError, PortError */
export async function openFleet(
  settings: SharedSettings,
  {
    report,
    ...parts
  }: Pick<FleetOptions, 'always' | 'build' | 'dispose'> & { readonly report: (problem: unknown) => void },
  servePeer: ServePeer,
): Promise<OpenFleet> {
  const trouble = createTrouble(report)
  const redis = await openRedis(settings.redis, trouble.lost)
  let fleet: Fleet | undefined
  // HTTP/1.0 has no `Host`, and is handed over as 1.1.
  const times = { keepAliveTimeout: 65_000, requireHostHeader: false }
  const server = createServer(times, (request, response) => {
    if (!fleet || !isPeer(fleet, request, response)) return
    servePeer(fleet, request, response).catch((problem: unknown) => {
      report(problem)
      response.destroy()
    })
  })
  const port = await listen(server, settings.port, settings.host)
  fleet = await createFleet({
    ...parts,
    redis,
    trouble,
    me: randomUUID(),
    address: settings.advertised ?? `${settings.host}:${port}`,
    secret: await sharedSecret(redis),
    monotonic: () => performance.now(),
  })
  const opened = fleet
  const controlPorts = createControlPorts(redis, trouble)
  return {
    fleet: opened,
    controlPorts,
    async close() {
      controlPorts.close()
      await opened.close()
      await stop(server)
    },
  }
}

/** The same for all who share the Redis; made by the first. */
async function sharedSecret(redis: Awaited<ReturnType<typeof openRedis>>): Promise<string> {
  await redis.set(keys.secret, randomBytes(32).toString('base64url'), 'NX')
  const secret = await redis.get(keys.secret)
  if (secret === null) throw new RedisError('it does not keep what it is given')
  return secret
}
