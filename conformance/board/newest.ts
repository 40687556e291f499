// The newest of what comes, within a bound of number and one of weight: a call may carry two bodies of 1 MiB.
import { weightOf } from '#simulators/core/room/weight.ts'

export interface Newest<T> {
  add(more: readonly T[]): void
  /** Oldest first. */
  all(): readonly T[]
  /** Whether older ones were let go. */
  shortened(): boolean
  clear(): void
}

export function createNewest<T>({ most, heaviest }: { most: number; heaviest: number }): Newest<T> {
  let held: { readonly one: T; readonly weight: number }[] = []
  let weight = 0
  let shortened = false

  return {
    add(more) {
      for (const one of more) {
        const own = weightOf(one)
        held.push({ one, weight: own })
        weight += own
      }
      let gone = 0
      while (held.length - gone > most || (weight > heaviest && held.length - gone > 1)) {
        weight -= held[gone]?.weight ?? 0
        gone += 1
      }
      if (gone === 0) return
      held = held.slice(gone)
      shortened = true
    },
    all: () => held.map(({ one }) => one),
    shortened: () => shortened,
    clear() {
      held = []
      weight = 0
      shortened = false
    },
  }
}
