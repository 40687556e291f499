// A room's memory that can be carried to another process: the memory store, with a list of what has changed since it
// was last asked. Only the room's owner uses it; the others know it from Redis when they take the room over.
import type { Clock } from '../room/clock.ts'
import { type Collection, createMemoryStore, type Store } from '../room/store.ts'

/** An entry as it is kept elsewhere. */
export interface KeptEntry {
  /** JSON. */
  readonly value: string
  /** The room's time at which it is forgotten, in milliseconds since 1970; absent: never. */
  readonly until?: number
  /** Later puts have higher numbers: a collection is in the order of its puts. */
  readonly order: number
}

export interface Change {
  readonly collection: string
  readonly key: string
  /** Absent: the entry is gone. */
  readonly entry?: KeptEntry
}

export interface SharedStore extends Store {
  /** What has changed since the last time. */
  drain(): readonly Change[]
  /** Takes in what another process had. */
  load(changes: readonly Change[]): void
}

interface Touched {
  /** The value as it was last told, or undefined when it never was. */
  told: string | undefined
  until: number | undefined
  order: number
}

/** Times that changes are asked for between two looks for entries that have gone by themselves. */
const SWEEP_EVERY = 500

export function createSharedStore(clock: Pick<Clock, 'now'>): SharedStore {
  const memory = createMemoryStore(clock)
  const told = new Map<string, Map<string, Touched>>()
  /** Keys that were put, deleted, or handed out: what was handed out may have been changed in place. */
  const dirty = new Map<string, Set<string>>()

  let drained = 0
  let puts = 0

  const touch = (name: string, key: string) => {
    const keys = dirty.get(name) ?? new Set()
    keys.add(key)
    dirty.set(name, keys)
  }
  const knownIn = (name: string) => {
    const known = told.get(name) ?? new Map<string, Touched>()
    told.set(name, known)
    return known
  }

  function watched(name: string, held: Collection<unknown>): Collection<unknown> {
    const known = knownIn(name)
    return {
      get(key) {
        const value = held.get(key)
        if (typeof value === 'object' && value !== null) touch(name, key)
        return value
      },
      put(key, value, seconds) {
        held.put(key, value, seconds)
        const until = seconds === undefined ? undefined : clock.now() + seconds * 1000
        puts += 1
        known.set(key, { told: undefined, until, order: puts })
        touch(name, key)
      },
      delete(key) {
        touch(name, key)
        return held.delete(key)
      },
      entries: () => held.entries(),
      clear() {
        for (const key of known.keys()) touch(name, key)
        held.clear()
      },
      get size() {
        return held.size
      },
    }
  }

  const wrapped = new Map<string, Collection<unknown>>()
  function collection<T>(name: string, cap?: number): Collection<T> {
    const made = wrapped.get(name) ?? watched(name, memory.collection<unknown>(name, cap))
    wrapped.set(name, made)
    return made as Collection<T>
  }

  /** What has expired, or was pushed out by newer entries, goes elsewhere too. */
  function touchGone(): void {
    for (const [name, known] of told) {
      const held = memory.collection<unknown>(name)
      for (const key of known.keys()) if (held.get(key) === undefined) touch(name, key)
    }
  }

  function changeOf(name: string, key: string): Change | undefined {
    const known = knownIn(name)
    const value = memory.collection<unknown>(name).get(key)
    const before = known.get(key)
    if (value === undefined) {
      known.delete(key)
      return before ? { collection: name, key } : undefined
    }
    // What is no plain data is a cache of something that can be fetched or worked out again.
    if (!isPlain(value)) return undefined
    const text = JSON.stringify(value)
    if (!before || before.told === text) return undefined
    const { until, order } = before
    known.set(key, { told: text, until, order })
    return { collection: name, key, entry: { value: text, order, ...(until !== undefined && { until }) } }
  }

  return {
    collection,
    clear() {
      for (const made of wrapped.values()) made.clear()
    },
    drain() {
      drained += 1
      if (drained % SWEEP_EVERY === 0) touchGone()
      const changes = [...dirty].flatMap(([name, keys]) =>
        [...keys].flatMap((key) => changeOf(name, key) ?? []),
      )
      dirty.clear()
      return changes
    },
    load(changes) {
      const kept = changes.flatMap(({ entry, ...rest }) => (entry ? [{ ...rest, entry }] : []))
      for (const { collection: name, key, entry } of kept.sort((a, b) => a.entry.order - b.entry.order)) {
        puts = Math.max(puts, entry.order)
        const seconds = entry.until === undefined ? undefined : (entry.until - clock.now()) / 1000
        if (seconds !== undefined && seconds <= 0) continue
        collection(name)
        memory.collection<unknown>(name).put(key, JSON.parse(entry.value), seconds)
        knownIn(name).set(key, { told: entry.value, until: entry.until, order: entry.order })
      }
    },
  }
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return true
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain)
}
