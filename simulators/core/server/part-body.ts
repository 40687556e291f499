// What has come of bodies that have not come whole. Who sends one slowly, or never to its end, holds it in memory until the
// request is too old (two minutes): all together may hold so much, and then the one begun first is given up.

/** Node makes an object of some 200 bytes of each piece, and a body may come a byte at a time: pieces are copied together. */
const FIRST_ROOM = 1024
/** A body up to this is not counted: it is about what the connection costs, and look-ups are smaller. */
export const LIGHT = 16 * 1024
/** Bytes, for all of them together. */
export const MOST_HELD = 128 * 1024 * 1024

export class PartBodies {
  /** Bytes held by those that are counted. */
  held = 0
  /** The one begun first in front. */
  private readonly counted = new Set<PartBody>()

  /** @param request ended where others need the room */
  begin(request: Ended): PartBody {
    return new PartBody(this, request)
  }

  grew(body: PartBody, before: number, now: number): void {
    this.held += this.counted.has(body) ? now - before : now
    this.counted.add(body)
    for (const oldest of this.counted) {
      if (this.held <= MOST_HELD) return
      // The one that is growing has just shown that it is alive.
      if (oldest !== body) oldest.giveUp()
    }
  }

  gone(body: PartBody, size: number): void {
    if (this.counted.delete(body)) this.held -= size
  }
}

interface Ended {
  destroy(): unknown
}

export class PartBody {
  private bytes: Buffer | undefined
  private readonly all: PartBodies
  private readonly request: Ended
  size = 0

  constructor(all: PartBodies, request: Ended) {
    this.all = all
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
    if (bytes && bytes.length > LIGHT) this.all.gone(this, bytes.length)
  }

  giveUp(): void {
    this.drop()
    this.request.destroy()
  }

  private keep(bytes: Buffer): void {
    const before = this.bytes?.length ?? 0
    this.bytes = bytes
    if (bytes.length > LIGHT) this.all.grew(this, before, bytes.length)
  }
}

function grown(bytes: Buffer, needed: number): Buffer {
  // Not of Node's pool, which one small body would keep alive whole.
  const room = Buffer.allocUnsafeSlow(Math.max(FIRST_ROOM, 2 * bytes.length, needed))
  bytes.copy(room)
  return room
}
