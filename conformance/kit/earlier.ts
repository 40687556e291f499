// For checks that forbid a second time: each item with the last one before it that had the same key.
import type { Subject } from './define-check.ts'

export type After<T> = T & { readonly earlier?: T }

/** Items without a key have nothing before them. */
export function withEarlier<T extends Subject>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): IteratorObject<After<T>> {
  const latest = new Map<string, T>()
  return items.values().map((item) => {
    const name = key(item)
    if (name === undefined) return item
    const earlier = latest.get(name)
    latest.set(name, item)
    return earlier ? { ...item, earlier } : item
  })
}
