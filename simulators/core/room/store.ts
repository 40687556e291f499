// What a simulator remembers: namespaced, bounded, and forgetting at the room's own time.
import type { Clock } from './clock.ts'
import { weightOf } from './weight.ts'

export interface Collection<T> {
  get(key: string): T | undefined
  /** Keeps `value` for `seconds` of the room's time, or for ever. Over the cap, or too heavy together, the oldest go. */
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
  readonly weight: number
}

/**
 * What one collection may weigh. Ten thousand log-ins under way, the heaviest that an EPJ makes, weigh two thirds of it; ten
 * thousand with a parameter of 1 MiB each, which anybody can make, would fill any machine.
 */
export const HEAVIEST = 32 * 1024 * 1024

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
  let weight = 0
  const alive = (entry: Entry) => entry.until > clock.now()

  function drop(key: string): boolean {
    const entry = held.get(key)
    if (!entry) return false
    weight -= entry.weight
    return held.delete(key)
  }

  return {
    get(key) {
      const entry = held.get(key)
      if (!entry) return undefined
      if (alive(entry)) return entry.value
      drop(key)
      return undefined
    },
    put(key, value, seconds) {
      drop(key)
      const own = weightOf(key) + weightOf(value)
      while (held.size > 0 && (held.size >= cap || weight + own > HEAVIEST)) {
        const oldest = held.keys().next()
        if (!oldest.done) drop(oldest.value)
      }
      weight += own
      held.set(key, {
        value,
        weight: own,
        until: seconds === undefined ? Number.POSITIVE_INFINITY : clock.now() + seconds * 1000,
      })
    },
    delete: drop,
    entries() {
      const live: [string, unknown][] = []
      for (const [key, entry] of held) if (alive(entry)) live.push([key, entry.value])
      return live
    },
    clear() {
      held.clear()
      weight = 0
    },
    get size() {
      return held.size
    },
  }
}
