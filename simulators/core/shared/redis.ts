// What replicas keep in Redis, and the two scripts that keep it whole: an owner renews its lease, and writes only while
// it holds it. Redis runs a script as one step, so a replica that has lost a room can never write to it.
import { Redis } from 'ioredis'
import { type RedisError, toRedisError } from './redis-error.ts'

/** Lines of a room's journal that are kept; the newest. */
export const MAX_LINES = 500_000

export const keys = {
  rooms: 'testbenk:rooms',
  secret: 'testbenk:secret',
  controlPorts: 'testbenk:control-ports',
  replica: (id: string) => `testbenk:replica:${id}`,
  owner: (room: string) => `testbenk:room:${room}:owner`,
  generation: (room: string) => `testbenk:room:${room}:generation`,
  journal: (room: string) => `testbenk:room:${room}:journal`,
  store: (room: string) => `testbenk:room:${room}:store`,
  state: (room: string) => `testbenk:room:${room}:state`,
  commit: (room: string) => `testbenk:room:${room}:commit`,
}

/** KEYS owner; ARGV me, milliseconds. 1 when the lease goes on. */
const RENEW = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`

/** KEYS owner; ARGV me. */
const GIVE_UP = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/**
 * KEYS owner, journal, store, state, generation, commit; ARGV me, kept lines, state, my generation, this commit's name, 1
 * when the journal begins anew, number of lines, lines…, then field and value of each change of the store, an empty value
 * for one that is gone. 0 when somebody else owns the room, or this process has taken it anew since: nothing was written.
 * A commit that is sent again, since the connection fell before its answer came, is done once.
 */
const COMMIT = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] or redis.call('GET', KEYS[5]) ~= ARGV[4] then return 0 end
if redis.call('GET', KEYS[6]) == ARGV[5] then return 1 end
if ARGV[6] == '1' then redis.call('DEL', KEYS[2]) end
local lines = tonumber(ARGV[7])
for i = 1, lines do redis.call('RPUSH', KEYS[2], ARGV[7 + i]) end
if lines > 0 then redis.call('LTRIM', KEYS[2], -tonumber(ARGV[2]), -1) end
for i = 8 + lines, #ARGV, 2 do
  if ARGV[i + 1] == '' then redis.call('HDEL', KEYS[3], ARGV[i]) else redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 1]) end
end
redis.call('SET', KEYS[4], ARGV[3])
redis.call('SET', KEYS[6], ARGV[5])
return 1`

export interface SharedRedis extends Redis {
  renewLease(owner: string, me: string, milliseconds: number): Promise<number>
  giveUpLease(owner: string, me: string): Promise<number>
  commitRoom(
    owner: string,
    journal: string,
    store: string,
    state: string,
    generation: string,
    commit: string,
    ...rest: readonly (string | number)[]
  ): Promise<number>
}

/** Every command fails with a `RedisError`, if it fails. */
class Line extends Redis {
  override sendCommand(...call: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...call)
    if (!(answer instanceof Promise)) return answer
    const ours = answer.catch((problem: unknown) => {
      throw toRedisError(problem)
    })
    // What ioredis asks by itself it hears of in another way, and lets go of this.
    ours.catch(() => undefined)
    return ours
  }
}

/** Milliseconds. A Redis that takes connections and never answers is given up like one that takes none. */
interface Patience {
  /** Without a connection, or a byte on one where something was asked. */
  readonly silent: number
  /** For an answer, connections that are opened anew included. */
  readonly answer: number
}

const PATIENCE: Patience = { silent: 5_000, answer: 10_000 }

/**
 * @param url `redis://[user:password@]host:port[/database]`.
 * @param lost told of what goes wrong with the line once it has been open.
 * @throws RedisError
 */
export async function openRedis(
  url: string,
  lost: (problem: RedisError) => void,
  { silent, answer } = PATIENCE,
): Promise<SharedRedis> {
  const redis = new Line(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 2,
    connectTimeout: silent,
    socketTimeout: silent,
    commandTimeout: answer,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
  })
  let first: Error | undefined
  let isOpen = false
  redis.on('error', (problem: Error) => {
    first ??= problem
    if (isOpen) lost(toRedisError(problem))
  })
  try {
    await redis.connect()
  } catch (problem) {
    redis.disconnect()
    // This one says only that the line was closed; what came before it says why.
    throw toRedisError(first ?? problem)
  }
  isOpen = true
  redis.defineCommand('renewLease', { numberOfKeys: 1, lua: RENEW })
  redis.defineCommand('giveUpLease', { numberOfKeys: 1, lua: GIVE_UP })
  redis.defineCommand('commitRoom', { numberOfKeys: 6, lua: COMMIT })
  return redis as SharedRedis
}
