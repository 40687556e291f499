// A set of SHA-256 digests that the garbage collector never looks into. As strings in a `Set`, the tens of thousands that
// a busy room must remember are copied at each collection, for up to 100 ms at a time in which no call is answered.

export interface DigestSet {
  /** False when it was there before. @param digest 32 bytes as latin1; the first 16 tell digests apart */
  add(digest: string): boolean
  has(digest: string): boolean
  clear(): void
  readonly size: number
}

const WORDS = 4
const SMALLEST = 1024

/** Open addressing, at most half full. */
export function createDigestSet(): DigestSet {
  let slots = new Uint32Array(SMALLEST * WORDS)
  let size = 0

  /** Where the four words stand, or the empty place where they would. */
  function find(table: Uint32Array, a: number, b: number, c: number, d: number): number {
    const last = table.length - WORDS
    let at = (a * WORDS) & last
    for (;;) {
      const [w, x, y, z] = [table[at], table[at + 1], table[at + 2], table[at + 3]]
      if (w === a && x === b && y === c && z === d) return at
      if (w === 0 && x === 0 && y === 0 && z === 0) return at
      at = (at + WORDS) & last
    }
  }

  const isTaken = (at: number) =>
    slots[at] !== 0 || slots[at + 1] !== 0 || slots[at + 2] !== 0 || slots[at + 3] !== 0

  function put(table: Uint32Array, a: number, b: number, c: number, d: number): void {
    const at = find(table, a, b, c, d)
    table[at] = a
    table[at + 1] = b
    table[at + 2] = c
    table[at + 3] = d
  }

  function grow(): void {
    const larger = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += WORDS)
      if (isTaken(at)) put(larger, slots[at] ?? 0, slots[at + 1] ?? 0, slots[at + 2] ?? 0, slots[at + 3] ?? 0)
    slots = larger
  }

  const placeOf = (digest: string) =>
    find(slots, word(digest, 0), word(digest, 4), word(digest, 8), word(digest, 12))

  return {
    add(digest) {
      if (isTaken(placeOf(digest))) return false
      if (2 * (size + 1) * WORDS > slots.length) grow()
      put(slots, word(digest, 0), word(digest, 4), word(digest, 8), word(digest, 12))
      size += 1
      return true
    },
    has: (digest) => isTaken(placeOf(digest)),
    clear() {
      slots.fill(0)
      size = 0
    },
    get size() {
      return size
    },
  }
}

function word(digest: string, at: number): number {
  return (
    ((digest.charCodeAt(at) << 24) |
      (digest.charCodeAt(at + 1) << 16) |
      (digest.charCodeAt(at + 2) << 8) |
      digest.charCodeAt(at + 3)) >>>
    0
  )
}
