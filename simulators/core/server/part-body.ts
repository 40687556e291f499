// What has come of a body that has not come whole. Who sends one slowly, or never to its end, holds it in memory until the
// request is too old (two minutes): all together may hold so much, and then the one begun first is given up.

/** Node makes an object of some 200 bytes of each piece, and a body may come a byte at a time: pieces are copied together. */
const FIRST_ROOM = 1024
/** A body up to this is not counted: it is about what the connection costs, and look-ups are smaller. */
export const LIGHT = 16 * 1024
/** For all bodies of the process. */
export const MOST_HELD = 128 * 1024 * 1024

/** Those counted, the one begun first in front. */
const counted = new Set<PartBody>()
let held = 0

export class PartBody {
  private bytes: Buffer | undefined
  private readonly request: { destroy(): unknown }
  size = 0

  /** @param request ended where others need the room */
  constructor(request: { destroy(): unknown }) {
    this.request = request
  }

  add(piece: Buffer): void {
    const { bytes, size } = this
    this.size += piece.length
    if (!bytes) this.keep(piece)
    // The first piece is full as it is: what is written into is always ours.
    else if (this.size <= bytes.length) piece.copy(bytes, size)
    else {
      const larger = grown(bytes, this.size)
      piece.copy(larger, size)
      this.keep(larger)
    }
  }

  /** All that has come, which is held no longer. */
  take(): Buffer {
    const { bytes, size } = this
    if (!bytes) return Buffer.alloc(0)
    this.drop()
    return bytes.length === size ? bytes : bytes.subarray(0, size)
  }

  drop(): void {
    const { bytes } = this
    this.bytes = undefined
    this.size = 0
    if (bytes && bytes.length > LIGHT && counted.delete(this)) held -= bytes.length
  }

  giveUp(): void {
    this.drop()
    this.request.destroy()
  }

  private keep(bytes: Buffer): void {
    const before = this.bytes
    this.bytes = bytes
    if (bytes.length <= LIGHT) return
    held += bytes.length
    if (before && counted.has(this)) held -= before.length
    counted.add(this)
    if (held > MOST_HELD) makeRoom(this)
  }
}

function grown(bytes: Buffer, needed: number): Buffer {
  // Not of Node's pool, which one small body would keep alive whole.
  const room = Buffer.allocUnsafeSlow(Math.max(FIRST_ROOM, 2 * bytes.length, needed))
  bytes.copy(room)
  return room
}

/** The one that is growing has just shown that it is alive. */
function makeRoom(growing: PartBody): void {
  for (const oldest of counted) {
    if (held <= MOST_HELD) return
    if (oldest === growing) continue
    oldest.giveUp()
  }
}

/** Bytes held by all bodies that are counted. */
export const heldBytes = (): number => held
