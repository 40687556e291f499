import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CANARY, jpeg, png, pngChunk, pngHead, pngSignature, segment } from '../fixture/pictures.ts'
import { refusal, take } from '../fixture/take.ts'

const jpegWith = (...segments: readonly Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0, 0xff, 0xd9]),
  ])

/** Rows of all passes of Adam7, by which pass each point is in (PNG, figure 4.8). */
function interlacedRows(width: number, height: number): number {
  const passes = [
    '16462646',
    '77777777',
    '56565656',
    '77777777',
    '36463646',
    '77777777',
    '56565656',
    '77777777',
  ]
  const rows = Array.from({ length: height }, (_, y) => (passes[y % 8] ?? '').repeat(3).slice(0, width))
  return rows.reduce((sum, row) => sum + new Set(row).size, 0)
}

describe('a picture', () => {
  it('is kept without its metadata, PNG and JPEG', async () => {
    for (const [type, bytes] of [
      ['image/png', png()],
      ['image/jpeg', jpeg()],
    ] as const) {
      const { file, bytes: kept } = await take('icon', bytes)
      expect(file).toMatchObject({ type, name: 'icon' })
      expect(Buffer.from(kept).includes('CANARY')).toBe(false)
    }
  })

  it('keeps what it shows', async () => {
    const kept = Buffer.from((await take('icon.png', png())).bytes)
    const at = kept.indexOf('IDAT')
    expect([...inflateSync(kept.subarray(at + 4, at + 4 + kept.readUInt32BE(at - 4)))]).toEqual([0, 128])
    const photo = Buffer.from((await take('icon.jpg', jpeg())).bytes)
    expect(photo.includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]))).toBe(true)
    expect(photo.includes('JFIF')).toBe(true)
    expect(photo.includes('Adobe')).toBe(true)
  })

  it('gives the same bytes when it is taken again', async () => {
    for (const bytes of [png(), jpeg()]) {
      const once = await take('a', bytes)
      expect((await take('b', Buffer.from(once.bytes))).file.sha256).toBe(once.file.sha256)
    }
  })

  it('keeps nothing that is only called as what is kept, or lies between its scans', async () => {
    const named: readonly (readonly [number, string])[] = [
      [0xe0, 'CANARY-Kari'],
      [0xe0, 'Adobe-CANARY'],
      [0xe1, 'JFIF\0CANARY'],
      [0xe1, 'Adobe-CANARY'],
      [0xee, 'CANARY-Kari'],
      [0xee, 'JFIF\0CANARY'],
    ]
    const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
    const given = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...named.map(([marker, text]) => segment(marker, Buffer.from(text))),
      segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
      scan,
      // A restart marker, and a byte that fills up before the next segment.
      Buffer.from([0x12, 0xff, 0xd7, 0x34, 0xff]),
      segment(0xe1, Buffer.from(CANARY)),
      segment(0xc4, Buffer.alloc(17)),
      scan,
      Buffer.from([0x56, 0xff, 0xd9]),
    ])
    const kept = Buffer.from((await take('icon.jpg', given)).bytes)
    expect(kept.includes('CANARY')).toBe(false)
    for (const part of [
      [0x12, 0xff, 0xd7, 0x34],
      [0xff, 0xc4, 0, 19],
      [0x56, 0xff, 0xd9],
    ])
      expect(kept.includes(Buffer.from(part))).toBe(true)
  })

  it('keeps nothing that stands in one of its own parts beyond what the part is for', async () => {
    const canary = Buffer.from(CANARY)
    const data = deflateSync(Buffer.from([0, 128]))
    const withChunks = (...chunks: readonly (readonly [string, Buffer])[]) =>
      Buffer.concat([pngSignature, pngHead(1, 1), ...chunks.map(([type, bytes]) => pngChunk(type, bytes))])
    const end = ['IEND', Buffer.alloc(0)] as const
    const sizes = Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1])
    const kept = [
      ...['pHYs', 'sBIT', 'gAMA', 'cHRM', 'sRGB', 'bKGD', 'tRNS'].map((type) =>
        withChunks([type, Buffer.concat([canary, Buffer.alloc(256)])], ['IDAT', data], end),
      ),
      withChunks(['pHYs', sizes], ['pHYs', Buffer.from(CANARY.slice(0, 9))], ['IDAT', data], end),
      withChunks(['IDAT', data.subarray(0, 4)], ['IDAT', Buffer.concat([data.subarray(4), canary])], end),
      jpegWith(segment(0xf0, canary), segment(0xf7, canary), segment(0xc8, canary), segment(0xde, canary)),
      jpegWith(segment(0xee, Buffer.from(`Adobe${CANARY.slice(0, 9)}`))),
    ]
    for (const bytes of kept) {
      const { bytes: taken } = await take('x', bytes)
      expect(Buffer.from(taken).includes('CANARY')).toBe(false)
    }
    const refused = [
      withChunks(['IDAT', data], ['IHDR', Buffer.from(CANARY.slice(0, 13))], end),
      withChunks(['PLTE', Buffer.alloc(769)], ['IDAT', data], end),
      withChunks(['IDAT', data], ['IEND', canary]),
      withChunks(['IDAT', canary], end),
      // Rows that the picture does not have.
      withChunks(['IDAT', deflateSync(Buffer.concat([Buffer.from([0, 128]), canary]))], end),
      ...[0xdb, 0xc4, 0xcc, 0xdc, 0xdd].map((marker) => jpegWith(segment(marker, canary))),
      jpegWith(segment(0xc0, Buffer.concat([Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]), canary]))),
      jpegWith(segment(0xda, Buffer.concat([Buffer.from([1, 1, 0, 0, 63, 0]), canary]))),
    ]
    for (const bytes of refused) expect(await refusal('x', bytes)).toContain('the picture is damaged')
    const huge = jpegWith(segment(0xc0, Buffer.from([8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0])))
    expect(await refusal('x', huge)).toContain('empty or too large')
  })

  it('is kept to the byte when there is nothing in it but the picture, in any size, interlaced or not', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 5],
      [8, 8],
      [17, 4],
    ] as const)
      for (const [colour, samples] of [
        [0, 1],
        [6, 4],
      ] as const) {
        const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colour, 0, 0, 0])
        const plain = height * (1 + width * samples)
        const given = (interlace: number, size: number) => {
          head[12] = interlace
          const parts = [
            ['IHDR', head],
            ['IDAT', deflateSync(Buffer.alloc(size))],
            ['IEND', Buffer.alloc(0)],
          ] as const
          return Buffer.concat([pngSignature, ...parts.map(([type, bytes]) => pngChunk(type, bytes))])
        }
        // Each point is in one pass; a row of a pass has a filter before it, as a row has.
        const filters = interlacedRows(width, height)
        for (const whole of [given(0, plain), given(1, width * height * samples + filters)])
          expect(Buffer.from((await take('x', whole)).bytes).equals(whole)).toBe(true)
        for (const larger of [given(0, plain + 1), given(1, width * height * samples + filters + 1)])
          expect(await refusal('x', larger)).toContain('damaged')
      }
  })

  it('is refused wherever it is cut off, and when a part of it is none', async () => {
    for (const whole of [png(), jpeg()])
      for (let length = 8; length < whole.length - CANARY.length; length += 1)
        expect(await refusal('x', whole.subarray(0, length))).toMatch(
          /refused: the picture is (?:cut|damaged)/,
        )
    const start = [0xff, 0xd8, 0xff, 0xe0]
    expect(await refusal('x', Buffer.from([...start, 0, 1, 0xff, 0xd9]))).toContain('cut short')
    expect(await refusal('x', Buffer.from([...start, 0, 2, 0x12, 0xd9]))).toContain('damaged')
    const [data, end] = [pngChunk('IDAT', Buffer.alloc(1)), pngChunk('IEND', Buffer.alloc(0))]
    for (const [chunks, why] of [
      [[pngHead(1, 1), end], 'empty'],
      [[pngHead(0, 1), data, end], 'empty or too large'],
      [[data, end], 'damaged'],
      [[pngChunk('IHDR', Buffer.alloc(14, 1)), data, end], 'damaged'],
    ] as const)
      expect(await refusal('x', Buffer.concat([pngSignature, ...chunks]))).toContain(`the picture is ${why}`)
  })

  it('is refused when it is cut, damaged, empty or made to fill a memory', async () => {
    const whole = png()
    const damaged = Buffer.from(whole)
    damaged[40] = 0xff
    const huge = Buffer.concat([
      pngSignature,
      pngHead(100_000, 100_000),
      pngChunk('IDAT', Buffer.alloc(1)),
      pngChunk('IEND', Buffer.alloc(0)),
    ])
    for (const bytes of [
      whole.subarray(0, 50),
      damaged,
      huge,
      jpeg().subarray(0, 60),
      Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
    ])
      expect(await refusal('x.png', bytes)).toMatch(/^EvidenceError: «x.png» is refused: the picture is /)
  })
})
