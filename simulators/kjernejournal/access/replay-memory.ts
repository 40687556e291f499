// Remembers which proofs have been used, for as long as they could be used again.
import { hash } from 'node:crypto'
import { createDigestSet } from './digest-set.ts'

export interface ReplayMemory {
  /** Looks up and records in one step, so that of two equal proofs in parallel only one is the first. */
  firstUse(jkt: string, jti: string, now: number): boolean
  clear(): void
  readonly size: number
}

/**
 * Two generations, turned over every `window` milliseconds: an entry lives for one to two windows. A full
 * generation is turned over early: a room with a frozen clock and much traffic goes on working, in 32 MB at most. In
 * Kjernejournal's window of 11 s a generation has room for 36,000 proofs a second, several times what a process verifies.
 */
export function createReplayMemory({
  window,
  cap = 400_000,
}: {
  window: number
  cap?: number
}): ReplayMemory {
  let current = createDigestSet()
  let previous = createDigestSet()
  let turned = 0

  function turn(now: number): void {
    const age = now - turned
    if (age < 0) turned = now
    if (age < window && current.size < cap) return
    const oldest = previous
    previous = current
    current = oldest
    current.clear()
    if (age >= 2 * window) previous.clear()
    turned = now
  }

  return {
    firstUse(jkt, jti, now) {
      turn(now)
      const proof = hash('sha256', `${jkt}.${jti}`, 'binary')
      return !previous.has(proof) && current.add(proof)
    },
    clear() {
      current = createDigestSet()
      previous = createDigestSet()
    },
    get size() {
      return current.size + previous.size
    },
  }
}
