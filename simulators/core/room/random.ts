// Seeded randomness: everything random in a room comes from its seed, so that the same seed, clock
// and requests give the same ids, keys, people and faults. Not for secrets that protect anything real.
import { createCipheriv, createHmac, createSecretKey } from 'node:crypto'
import { once } from '../once.ts'

export interface Random {
  /** `length` bytes of the stream. */
  bytes(length: number): Buffer
  /** A whole number from 0 up to, not including, `limit` (at most 2^32). */
  integer(limit: number): number
  /** A number from 0 up to, not including, 1. */
  fraction(): number
  pick<T>(items: readonly T[]): T
  /** RFC 9562 version 4. */
  uuid(): string
  hex(bytes: number): string
  base64url(bytes: number): string
  /** An independent stream with its own name: drawing from one never moves another. */
  fork(name: string): Random
  /** The stream for what a room of the same seed must not know: secrets behind nonces, API keys. */
  own(): Random
  /**
   * The stream for what must never be given out twice, such as codes and session ids: a room's own, and another each time
   * that the room is set back, made anew, or goes on in another process. It follows from the room's clock at its first draw
   * too: a process that begins knows nothing else of the rooms that there were before.
   */
  unrepeated(): Random
}

/** Who draws; without it everything follows from the seed alone. */
export interface Drawer {
  /** The room's name. */
  readonly room: string
  /** How many processes have had the room before. */
  readonly generation?: number
  /** How many times this process has set the room back. */
  readonly resets?: () => number
  /** The room's time, in milliseconds. */
  readonly now?: () => number
}

const DERIVED = createSecretKey(Buffer.from('testbenk'))
const ZEROS = Buffer.alloc(4096)
const NOTHING = Buffer.alloc(0)
/** Most streams give a few bytes and are kept: the first draws take little at once. */
const FIRST_BLOCK = 64

/** @param drawer only what is the room's `own` or `unrepeated` follows from it. */
export function createRandom(seed: string, drawer?: Drawer): Random {
  return createStream(() => seed, drawer)
}

/** @param seed asked for at the first draw. */
function createStream(seed: () => string, drawer?: Drawer): Random {
  // Many streams are only there to be forked.
  const cipher = once(() => {
    const key = createHmac('sha256', DERIVED).update(seed()).digest()
    // As a key object: what Node does to find out that raw bytes are none costs twice as much as the rest.
    return createCipheriv('aes-256-ctr', createSecretKey(key), Buffer.alloc(16))
  })
  let pool = NOTHING
  let at = 0
  let block = FIRST_BLOCK

  /** Draws on until so many bytes are there, from `at`: numbers are read where they lie, since a population takes thousands. */
  function reserve(length: number): void {
    while (pool.length - at < length) {
      pool = Buffer.concat([pool.subarray(at), cipher().update(ZEROS.subarray(0, block))])
      at = 0
      block = Math.min(4 * block, ZEROS.length)
    }
  }

  function bytes(length: number): Buffer {
    reserve(length)
    at += length
    return Buffer.from(pool.subarray(at - length, at))
  }

  function integer(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > 2 ** 32) throw new RangeError(`limit ${limit}`)
    const ceiling = 2 ** 32 - (2 ** 32 % limit)
    for (;;) {
      reserve(4)
      at += 4
      const drawn = pool.readUInt32BE(at - 4)
      if (drawn < ceiling) return drawn % limit
    }
  }

  const random: Random = {
    bytes,
    integer,
    fraction() {
      reserve(6)
      at += 6
      return pool.readUIntBE(at - 6, 6) / 2 ** 48
    },
    pick(items) {
      const item = items[integer(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    uuid() {
      const raw = bytes(16)
      raw.writeUInt8(((raw[6] ?? 0) & 0x0f) | 0x40, 6)
      raw.writeUInt8(((raw[8] ?? 0) & 0x3f) | 0x80, 8)
      const text = raw.toString('hex')
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
    },
    hex: (count) => bytes(count).toString('hex'),
    base64url: (count) => bytes(count).toString('base64url'),
    fork: (name) => createStream(() => `${seed()}/${name}`, drawer),
    own: () => (drawer ? createStream(() => `${seed()}/room-${drawer.room}`) : random),
    unrepeated() {
      if (!drawer) return random
      const { room, generation = 0, resets = () => 0, now = () => 0 } = drawer
      const life = `room-${room}/life-${generation}-${resets()}`
      return createStream(() => `${seed()}/${life}-${now()}`)
    },
  }
  return random
}
