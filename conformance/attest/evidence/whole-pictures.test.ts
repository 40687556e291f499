// Pictures as cameras, phones and screenshots write them: all that they are made of is kept, to the byte; a part that is
// one byte longer than it may be is not.
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CANARY, pngChunk, pngSignature, segment } from '../fixture/pictures.ts'
import { refusal, take } from '../fixture/take.ts'

const kept = async (bytes: Buffer) => Buffer.from((await take('x', bytes)).bytes)

describe('a photograph', () => {
  const bytes = (...parts: readonly (number | Buffer)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part)))
  const START = bytes(0xff, 0xd8)
  const END = bytes(0xff, 0xd9)
  const SCAN = bytes(segment(0xda, bytes(1, 1, 0, 0, 63, 0)), 0x12, 0x34)
  const frameOf = (components: number) => bytes(8, 0, 1, 0, 1, components, Buffer.alloc(3 * components, 0x11))
  /** Counts of codes by their length, and the codes. */
  const huffman = (id: number, ...counts: readonly number[]) => {
    const sizes = Buffer.from([...counts, ...Array<number>(16 - counts.length).fill(0)])
    return bytes(
      id,
      sizes,
      Buffer.alloc(
        sizes.reduce((sum, count) => sum + count, 0),
        7,
      ),
    )
  }
  const parts: readonly (readonly [string, number, Buffer])[] = [
    ['one table of 8 bits', 0xdb, bytes(0, Buffer.alloc(64, 1))],
    ['one table of 16 bits', 0xdb, bytes(0x11, Buffer.alloc(128, 1))],
    ['tables of 8 and of 16 bits in one', 0xdb, bytes(0, Buffer.alloc(64, 1), 0x12, Buffer.alloc(128, 1))],
    [
      'codes, last ones included',
      0xc4,
      bytes(huffman(0, 0, 2, 3), huffman(0x11, ...Array<number>(16).fill(1))),
    ],
    ['arithmetic coding', 0xcc, Buffer.alloc(16, 1)],
    ['a number of lines', 0xdc, bytes(0, 9)],
    ['a restart interval', 0xdd, bytes(0, 9)],
    ['a frame of one component', 0xc0, frameOf(1)],
    ['a progressive frame of three', 0xc2, frameOf(3)],
    ['the last kind of frame', 0xcf, frameOf(4)],
    ['a scan of three components', 0xda, bytes(3, Buffer.alloc(6, 1), 0, 63, 0)],
  ]
  const whole = (marker: number, contents: Buffer) => bytes(START, segment(marker, contents), SCAN, END)

  it.each(parts)('keeps %s', async (_name, marker, contents) => {
    const given = whole(marker, contents)
    expect((await kept(given)).equals(given)).toBe(true)
  })

  it.each(parts)(
    'is refused when %s is longer, or shorter, than it says',
    async (_name, marker, contents) => {
      for (const wrong of [bytes(contents, 0), contents.subarray(0, -1)])
        expect(await refusal('x', whole(marker, wrong))).toContain('damaged')
    },
  )

  it('has eight tables of arithmetic coding at most, and a frame that says what is in it', async () => {
    expect(await refusal('x', whole(0xcc, Buffer.alloc(18, 1)))).toContain('damaged')
    for (const length of [1, 5])
      expect(await refusal('x', whole(0xc0, Buffer.alloc(length, 1)))).toContain('damaged')
  })

  it('keeps nothing of segments that are no part of it, whatever stands beside their markers', async () => {
    const bare = bytes(START, SCAN, END)
    for (const marker of [0xbf, 0xc8, 0xde, 0xdf, 0xe0, 0xee, 0xf0, 0xfe])
      expect((await kept(whole(marker, Buffer.from(CANARY)))).equals(bare), `${marker}`).toBe(true)
    for (const [marker, length] of [
      [0xe0, 14],
      [0xee, 12],
    ] as const)
      expect((await kept(whole(marker, Buffer.alloc(length, 'K')))).equals(bare), `${marker}`).toBe(true)
  })

  it('loses bytes that fill up between its parts, and nothing of what the scan holds', async () => {
    const segments = [segment(0xdd, bytes(0, 9)), SCAN]
    const filled = bytes(START, 0xff, 0xff, bytes(...segments), 0xff, END)
    expect((await kept(filled)).equals(bytes(START, ...segments, 0xff, END))).toBe(true)
  })

  it('goes on through what looks like a marker in its scan', async () => {
    const data = bytes(1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff, 0xd7, 4)
    const given = bytes(START, SCAN, data, END)
    expect((await kept(given)).equals(given)).toBe(true)
    for (const marker of [0xcf, 0xd8])
      expect(await refusal('x', bytes(START, SCAN, 0xff, marker, data)), `${marker}`).toMatch(/cut|damaged/)
  })

  it('has as many points as a screen of any size, and no more', async () => {
    const sized = (width: number, height: number) => {
      const frame = frameOf(1)
      frame.writeUInt16BE(height, 1)
      frame.writeUInt16BE(width, 3)
      return whole(0xc0, frame)
    }
    expect((await kept(sized(50_000, 1_000))).equals(sized(50_000, 1_000))).toBe(true)
    expect(await refusal('x', sized(50_001, 1_000))).toContain('too large')
    expect(await refusal('x', sized(1_000, 50_001))).toContain('too large')
  })
})

describe('a screenshot', () => {
  const head = (width: number, height: number, depth = 8, colour = 0) => {
    const contents = Buffer.alloc(13)
    contents.writeUInt32BE(width, 0)
    contents.writeUInt32BE(height, 4)
    contents.set([depth, colour], 8)
    return pngChunk('IHDR', contents)
  }
  const end = pngChunk('IEND', Buffer.alloc(0))
  const data = pngChunk('IDAT', deflateSync(Buffer.from([0, 128])))
  const withPart = (type: string, length: number) =>
    Buffer.concat([pngSignature, head(1, 1), pngChunk(type, Buffer.alloc(length, 1)), data, end])
  const bare = Buffer.concat([pngSignature, head(1, 1), data, end])

  it.each([
    ['tRNS', 256],
    ['gAMA', 4],
    ['cHRM', 32],
    ['sRGB', 1],
    ['sBIT', 4],
    ['pHYs', 9],
    ['bKGD', 6],
  ])('keeps %s as long as it is, and nothing of one that is longer', async (type, length) => {
    expect((await kept(withPart(type, length))).equals(withPart(type, length))).toBe(true)
    expect((await kept(withPart(type, length + 1))).equals(bare)).toBe(true)
  })

  it('keeps as many colours as there are, three bytes each', async () => {
    for (const length of [3, 768])
      expect((await kept(withPart('PLTE', length))).equals(withPart('PLTE', length)), `${length}`).toBe(true)
    for (const length of [4, 767, 771])
      expect(await refusal('x', withPart('PLTE', length))).toContain('damaged')
  })

  it('loses a colour profile, which has a name', async () => {
    expect((await kept(withPart('iCCP', 20))).equals(bare)).toBe(true)
  })

  it.each([
    ['grey', 0, 1, [1, 2, 4, 8, 16]],
    ['colours', 2, 3, [8, 16]],
    ['a palette', 3, 1, [1, 2, 4, 8]],
    ['grey that shines through', 4, 2, [8, 16]],
    ['colours that shine through', 6, 4, [8, 16]],
  ] as const)('of %s has rows of whole bytes', async (_name, colour, samples, depths) => {
    for (const depth of depths) {
      const row = 1 + Math.ceil((5 * samples * depth) / 8)
      const given = (size: number) =>
        Buffer.concat([
          pngSignature,
          head(5, 3, depth, colour),
          pngChunk('IDAT', deflateSync(Buffer.alloc(size))),
          end,
        ])
      expect((await kept(given(3 * row))).equals(given(3 * row)), `${depth}`).toBe(true)
      expect(await refusal('x', given(3 * row + 1)), `${depth}`).toContain('damaged')
    }
  })

  it('has as many points as a screen of any size, and no more, nor more bytes than a memory bears', async () => {
    const sized = (width: number, height: number, depth: number, colour: number) =>
      Buffer.concat([pngSignature, head(width, height, depth, colour), data, end])
    expect(await refusal('x', sized(50_000, 1_000, 1, 0))).toBe('taken')
    expect(await refusal('x', sized(50_001, 1_000, 1, 0))).toContain('too large')
    expect(await refusal('x', sized(40_000, 1_000, 16, 6))).toContain('too large')
    expect(await refusal('x', sized(0, 1_000, 8, 0))).toContain('too large')
    expect(await refusal('x', sized(1_000, 0, 8, 0))).toContain('too large')
  })

  it('begins with what it is', async () => {
    expect(
      await refusal('x', Buffer.concat([pngSignature, pngChunk('tEXt', Buffer.alloc(13, 1)), data, end])),
    ).toContain('damaged')
    expect(await refusal('x', Buffer.concat([pngSignature, end]))).toContain('damaged')
  })
})

describe('the name of what is given', () => {
  it('has 200 signs at most, and is «file» where nothing is left of it', async () => {
    expect((await take('x'.repeat(201), 'text')).file.name).toBe('x'.repeat(200))
    for (const name of ['', 'folder/', '\u0000\u202e'])
      expect((await take(name, 'text')).file.name, JSON.stringify(name)).toBe('file')
  })
})
