// What a simulator remembers: namespaced, bounded, and forgetting at the room's own time.
import type { Clock } from './clock.ts'

export interface Collection<T> {
  get(key: string): T | undefined
  /** Keeps `value` for `seconds` of the room's time, or for ever. Over the cap the oldest entry goes. */
  put(key: string, value: T, seconds?: number): void
  delete(key: string): boolean
  /** Live entries, oldest first. */
  entries(): [key: string, value: T][]
  clear(): void
  readonly size: number
}

export interface Store {
  /** The same name gives the same collection. `cap` counts entries, 10,000 unless told. */
  collection<T>(name: string, cap?: number): Collection<T>
  clear(): void
}

interface Entry {
  readonly value: unknown
  readonly until: number
}

export function createMemoryStore(clock: Pick<Clock, 'now'>): Store {
  const collections = new Map<string, Collection<unknown>>()
  return {
    collection<T>(name: string, cap = 10_000) {
      const known = collections.get(name) ?? createCollection(clock, cap)
      collections.set(name, known)
      return known as Collection<T>
    },
    clear() {
      for (const collection of collections.values()) collection.clear()
    },
  }
}

function createCollection(clock: Pick<Clock, 'now'>, cap: number): Collection<unknown> {
  const held = new Map<string, Entry>()
  const alive = (entry: Entry) => entry.until > clock.now()
  return {
    get(key) {
      const entry = held.get(key)
      if (!entry) return undefined
      if (alive(entry)) return entry.value
      held.delete(key)
      return undefined
    },
    put(key, value, seconds) {
      held.delete(key)
      if (held.size >= cap) {
        const oldest = held.keys().next()
        if (!oldest.done) held.delete(oldest.value)
      }
      held.set(key, {
        value,
        until: seconds === undefined ? Number.POSITIVE_INFINITY : clock.now() + seconds * 1000,
      })
    },
    delete: (key) => held.delete(key),
    entries() {
      const live: [string, unknown][] = []
      for (const [key, entry] of held) if (alive(entry)) live.push([key, entry.value])
      return live
    },
    clear: () => held.clear(),
    get size() {
      return held.size
    },
  }
}
