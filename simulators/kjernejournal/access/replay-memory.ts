// Remembers which proofs have been used, for as long as they could be used again.

export interface ReplayMemory {
  /** Looks up and records in one step, so that of two equal proofs in parallel only one is the first. */
  firstUse(jkt: string, jti: string, now: number): boolean
  clear(): void
  readonly size: number
}

/**
 * Two generations, turned over every `window` milliseconds: an entry lives for one to two windows. A full
 * generation is turned over early: a room with a frozen clock and much traffic goes on working.
 */
export function createReplayMemory({
  window,
  cap = 100_000,
}: {
  window: number
  cap?: number
}): ReplayMemory {
  let current = new Set<string>()
  let previous = new Set<string>()
  let turned = 0

  function turn(now: number): void {
    const age = now - turned
    if (age < 0) turned = now
    if (age < window && current.size < cap) return
    previous = age >= 2 * window ? new Set() : current
    current = new Set()
    turned = now
  }

  return {
    firstUse(jkt, jti, now) {
      turn(now)
      const key = `${jkt}.${jti}`
      if (current.has(key) || previous.has(key)) return false
      current.add(key)
      return true
    },
    clear() {
      current.clear()
      previous.clear()
    },
    get size() {
      return current.size + previous.size
    },
  }
}
