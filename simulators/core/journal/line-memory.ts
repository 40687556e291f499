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
  /** Where each line ends; what stands behind the last line is of an earlier use. */
  readonly ends: number[]
  lines: number
  /** Lines at the block's beginning that have gone. */
  gone: number
}

const SMALLEST = 16 * 1024
const LARGEST = 1024 * 1024
/** UTF-8 needs no more for a character of a JavaScript string. */
const WIDEST = 3
/** Lines differ in length, so that now a block more is held and now one less. */
const MOST_SPARE = 4

/** @param begunAt lines that were forgotten before */
export function createLineMemory(maxBytes: number, begunAt = 0): LineMemory {
  const blocks: Block[] = []
  /** Blocks whose lines have all gone are taken again: each new one brings the next full collection nearer. */
  const spare: Block[] = []
  let forgotten = begunAt
  let bytes = 0

  function blockFor(line: string): Block {
    const last = blocks.at(-1)
    const most = line.length * WIDEST
    if (last && last.bytes.length - last.used >= most) return last
    const block = emptyBlock(most, last)
    blocks.push(block)
    return block
  }

  function emptyBlock(most: number, last: Block | undefined): Block {
    const again = spare.pop()
    if (again && again.bytes.length >= most) return Object.assign(again, { used: 0, lines: 0, gone: 0 })
    const usual = last ? Math.min(LARGEST, last.bytes.length * 2) : SMALLEST
    return { bytes: Buffer.allocUnsafeSlow(Math.max(most, usual)), used: 0, ends: [], lines: 0, gone: 0 }
  }

  const start = (block: Block, line: number) => (line === 0 ? 0 : (block.ends[line - 1] ?? 0))
  const held = ({ lines, gone }: Block) => lines - gone

  function forgetOldest(): void {
    const [oldest] = blocks
    if (!oldest) return
    bytes -= (oldest.ends[oldest.gone] ?? 0) - start(oldest, oldest.gone)
    oldest.gone += 1
    forgotten += 1
    if (held(oldest) > 0) return
    blocks.shift()
    if (oldest.bytes.length <= LARGEST && spare.length < MOST_SPARE) spare.push(oldest)
  }

  const isOnlyLine = () => blocks.length === 1 && blocks[0] !== undefined && held(blocks[0]) === 1

  return {
    add(line) {
      const block = blockFor(line)
      const written = block.bytes.write(line, block.used)
      block.used += written
      block.ends[block.lines] = block.used
      block.lines += 1
      bytes += written
      while (bytes > maxBytes && !isOnlyLine()) forgetOldest()
    },
    read(from, limit) {
      const lines: string[] = []
      let skip = Math.max(0, from - forgotten)
      for (const block of blocks) {
        if (skip >= held(block)) {
          skip -= held(block)
          continue
        }
        for (let line = block.gone + skip; line < block.lines; line += 1) {
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
