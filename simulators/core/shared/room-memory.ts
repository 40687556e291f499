// A room's whole memory in Redis: read when a replica takes the room over, written before each answer leaves. Writes
// that come while one is under way go together in the next.

import { keys, MAX_LINES, type SharedRedis } from './redis.ts'
import type { Change } from './shared-store.ts'

/** The room belongs to another replica by now: what was done here did not happen. */
class LostRoom extends Error {
  override readonly name = 'LostRoom'
}

export interface RoomMemory {
  /** What the owner had, when there was one. */
  read(): Promise<Remembered>
  /** Resolves when everything up to now is in Redis. What it throws once, it throws ever after. @throws LostRoom */
  commit(): Promise<void>
}

export interface Remembered {
  /** The newest lines of the journal, oldest first. */
  readonly lines: readonly string[]
  readonly changes: readonly Change[]
  /** JSON; absent: the room is new. */
  readonly state?: string
}

export interface Unwritten {
  /** The journal begins anew with these lines. */
  readonly restarted: boolean
  readonly lines: readonly string[]
  readonly changes: readonly Change[]
  readonly state: string
}

/** Lines that a new owner reads back into memory. */
const READ_BACK = 5_000
const SEPARATOR = '\u0000'

export interface RoomMemoryOptions {
  readonly redis: SharedRedis
  readonly room: string
  readonly me: string
  /** As counted in Redis when the room was taken; only its newest owner writes. */
  readonly generation: number
  readonly drain: () => Unwritten
}

export function createRoomMemory({ redis, room, me, generation, drain }: RoomMemoryOptions): RoomMemory {
  let commits = 0
  /** What comes after something that was not written would leave a gap in the journal. */
  let broken: { readonly by: unknown } | undefined
  let underWay: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function write(): Promise<void> {
    if (broken) throw broken.by
    try {
      await writeOn()
    } catch (problem) {
      broken = { by: problem }
      throw problem
    }
  }

  async function writeOn(): Promise<void> {
    const { restarted, lines, changes, state } = drain()
    const fields = changes.flatMap(({ collection, key, entry }) => [
      `${collection}${SEPARATOR}${key}`,
      entry ? JSON.stringify(entry) : '',
    ])
    commits += 1
    const written = await redis.commitRoom(
      keys.owner(room),
      keys.journal(room),
      keys.store(room),
      keys.state(room),
      keys.generation(room),
      keys.commit(room),
      me,
      MAX_LINES,
      state,
      generation,
      `${generation}/${commits}`,
      restarted ? 1 : 0,
      lines.length,
      ...lines,
      ...fields,
    )
    if (written !== 1) throw new LostRoom(`the room «${room}» belongs to another replica`)
  }

  function start(): Promise<void> {
    const writing = write()
    const ended = () => {
      if (underWay === writing) underWay = undefined
    }
    writing.then(ended, ended)
    underWay = writing
    return writing
  }

  function startNext(): Promise<void> {
    next = undefined
    return start()
  }

  return {
    async read() {
      const [lines, store, state] = await Promise.all([
        redis.lrange(keys.journal(room), -READ_BACK, -1),
        redis.hgetall(keys.store(room)),
        redis.get(keys.state(room)),
      ])
      return { lines, changes: Object.entries(store).map(readChange), ...(state !== null && { state }) }
    },
    commit() {
      if (!underWay) return start()
      next ??= underWay.then(startNext, startNext)
      return next
    },
  }
}

function readChange([field, value]: readonly [string, string]): Change {
  const at = field.indexOf(SEPARATOR)
  return { collection: field.slice(0, at), key: field.slice(at + 1), entry: JSON.parse(value) }
}
