// The newest lines of a journal, within a bound of bytes. They lie as UTF-8 in a few large blocks: as strings, thousands
// of them would be copied about and searched through by the garbage collector while calls wait.

export interface LineMemory {
  /** Without a line break. The oldest lines go when there is no room left; the newest always stays. */
  add(line: string): void
  /** Lines from a place on, counted from the first that ever was; at most `limit`. */
  read(from: number, limit: number): readonly string[]
  /** Lines that have gone. */
  forgotten(): number
  /** Bytes of the lines that are held. */
  bytes(): number
}

interface Block {
  readonly bytes: Buffer
  used: number
  /** Where each line ends. */
  readonly ends: number[]
  /** Lines at the block's beginning that have gone. */
  gone: number
}

const SMALLEST = 16 * 1024
const LARGEST = 1024 * 1024
/** UTF-8 needs no more for a character of a JavaScript string. */
const WIDEST = 3

/** @param begunAt lines that were forgotten before */
export function createLineMemory(maxBytes: number, begunAt = 0): LineMemory {
  const blocks: Block[] = []
  /** Of a block whose lines have all gone: taken again, since each new one brings the next full collection nearer. */
  let spare: Buffer | undefined
  let forgotten = begunAt
  let bytes = 0

  function blockFor(line: string): Block {
    const last = blocks.at(-1)
    const most = line.length * WIDEST
    if (last && last.bytes.length - last.used >= most) return last
    const block: Block = { bytes: room(most, last), used: 0, ends: [], gone: 0 }
    blocks.push(block)
    return block
  }

  function room(most: number, last: Block | undefined): Buffer {
    const again = spare
    spare = undefined
    if (again && again.length >= most) return again
    const usual = last ? Math.min(LARGEST, last.bytes.length * 2) : SMALLEST
    return Buffer.allocUnsafeSlow(Math.max(most, usual))
  }

  const start = (block: Block, line: number) => (line === 0 ? 0 : (block.ends[line - 1] ?? 0))

  function forgetOldest(): void {
    const [oldest] = blocks
    if (!oldest) return
    bytes -= (oldest.ends[oldest.gone] ?? 0) - start(oldest, oldest.gone)
    oldest.gone += 1
    forgotten += 1
    if (oldest.gone < oldest.ends.length) return
    blocks.shift()
    if (oldest.bytes.length <= LARGEST) spare = oldest.bytes
  }

  const isOnlyLine = () => blocks.length === 1 && (blocks[0]?.ends.length ?? 0) - (blocks[0]?.gone ?? 0) === 1

  return {
    add(line) {
      const block = blockFor(line)
      const written = block.bytes.write(line, block.used)
      block.used += written
      block.ends.push(block.used)
      bytes += written
      while (bytes > maxBytes && !isOnlyLine()) forgetOldest()
    },
    read(from, limit) {
      const lines: string[] = []
      let skip = Math.max(0, from - forgotten)
      for (const block of blocks) {
        const held = block.ends.length - block.gone
        if (skip >= held) {
          skip -= held
          continue
        }
        for (let line = block.gone + skip; line < block.ends.length; line += 1) {
          if (lines.length >= limit) return lines
          lines.push(block.bytes.toString('utf8', start(block, line), block.ends[line]))
        }
        skip = 0
      }
      return lines
    },
    forgotten: () => forgotten,
    bytes: () => bytes,
  }
}
