import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { CANARY, jpeg, pdf, png, pngChunk, pngHead, pngSignature, segment } from '../fixture/pictures.ts'
import { MAX_EVIDENCE_BYTES, takeEvidence } from './take-evidence.ts'

const take = (name: string, bytes: Buffer | string) => takeEvidence(name, Buffer.from(bytes))
const refusal = (name: string, bytes: Buffer | string) =>
  take(name, bytes).then(
    () => 'taken',
    (error: Error) => `${error.name}: ${error.message}`,
  )
// A day and a number with right check digits, made for tests: 1 January 1970, and nobody's.
const real = '01017000027'

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

async function pdfDrawing(drawn: string): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  document.addPage([300, 300]).node.addContentStream(context.register(context.flateStream(`${drawn}\n`)))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

describe('a PDF', () => {
  it('is kept as its pages and nothing else', async () => {
    const { file, bytes } = await take('letter.pdf', await pdf('All is well'))
    expect(file.type).toBe('application/pdf')
    const text = Buffer.from(bytes).toString('latin1')
    for (const part of ['CANARY', '/Author', '/Metadata', '/EmbeddedFile', '/JavaScript', '/Annots'])
      expect(text).not.toContain(part)
  })

  it('tells nothing more of the photographs in it', async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    document.addPage([300, 300]).drawImage(await document.embedJpg(jpeg()))
    const given = Buffer.from(await document.save({ useObjectStreams: false }))
    const kept = Buffer.from((await take('letter.pdf', given)).bytes)
    expect([given, kept].map((bytes) => bytes.includes('CANARY'))).toEqual([true, false])
    expect(kept.includes('JFIF')).toBe(true)
  })

  // The first that reads the text of a PDF loads the library, which takes its time on a busy machine.
  it('is refused when a living person’s number stands in its text', { timeout: 60_000 }, async () => {
    expect(await refusal('letter.pdf', await pdf(`Patient ${real.slice(0, 6)} ${real.slice(6)}`))).toContain(
      'identity number',
    )
    expect(await refusal('letter.pdf', await pdf('Patient 13116900216'))).toBe('taken')
  })

  it('is refused when such a number is written in it unseen', { timeout: 180_000 }, async () => {
    const asUtf16 = Buffer.from(real, 'utf16le').swap16().toString('hex')
    for (const drawn of [
      `% ${real}`,
      `/Span <</ActualText (${real})>> BDC EMC`,
      `/Span <</ActualText <FEFF${asUtf16}>>> BDC EMC`,
      `BT /F1 9 Tf -5000 9000 Td (${real}) Tj ET`,
    ])
      expect({ drawn, refusal: await refusal('x.pdf', await pdfDrawing(drawn)) }).toMatchObject({
        refusal: expect.stringContaining('identity number'),
      })
    expect(await refusal('x.pdf', await pdfDrawing('% 13116900216\n0.01017000027 0 m'))).toBe('taken')
  })

  it('keeps no layer, no field of a form, and nothing in places of a program’s own', {
    timeout: 60_000,
  }, async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    const page = document.addPage([300, 300])
    const field = document.getForm().createTextField('name')
    field.setText(CANARY)
    field.addToPage(page)
    for (const dict of [page.node, page.node.Resources()]) dict?.set(PDFName.of('Note'), PDFString.of(CANARY))
    page.node
      .Resources()
      ?.set(PDFName.of('Properties'), document.context.obj({ Layer: PDFString.of(CANARY) }))
    const picture = await document.embedJpg(jpeg())
    page.drawImage(picture)
    await picture.embed()
    const xmp = document.context.register(document.context.stream(CANARY))
    const { dict } = document.context.lookup(picture.ref) as PDFRawStream
    dict.set(PDFName.of('Metadata'), xmp)
    const given = Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }))
    const { bytes } = await take('x.pdf', given)
    const kept = await PDFDocument.load(bytes)
    const inUtf16 = Buffer.from(CANARY, 'utf16le').swap16().toString('hex').toUpperCase()
    for (const part of ['CANARY', inUtf16, '/Note', '/Properties', '/Widget', '/Metadata'])
      expect({ part, kept: Buffer.from(bytes).includes(part) }).toEqual({ part, kept: false })
    expect(Buffer.from(bytes).includes('JFIF')).toBe(true)
    expect(kept.getPageCount()).toBe(1)
  })

  it('is refused when it is none', async () => {
    expect(await refusal('letter.pdf', '%PDF-1.7\nnothing of the kind')).toMatch(/refused: /)
  })
})

describe('a log', () => {
  it('is kept as it is', async () => {
    const { file, bytes } = await take('C:\\logs\\epj.log', 'started\næøå\n')
    expect(file).toMatchObject({ type: 'text/plain', name: 'epj.log' })
    expect(Buffer.from(bytes).toString('utf8')).toBe('started\næøå\n')
  })

  it('is refused with a living person’s number in it, however it is written', async () => {
    const [day, rest] = [real.slice(0, 6), real.slice(6)]
    for (const text of [
      `fnr=${real}`,
      `${day} ${rest}`,
      `${day}-${rest}`,
      `${day}\u00a0${rest}`,
      `01.01.70 ${rest}`,
      `${day} 000 27`,
      `${day}\u2011${rest}`,
      `${day}\u2013${rest}`,
      `${day}/${rest}`,
      // Beside other numbers.
      `2026-11-23 ${day}-${rest}`,
      `15 01 01 70 000 27`,
      `01 01 70 000 27 3 times`,
      `${day}-${rest} 2026`,
      `${day}\n${rest} 12`,
      `{"fnr":"\\u0030${real.slice(1)}"}`,
      `?fnr=%30${real.slice(1)}`,
      [...real].join('\u200b'),
      `${day}\u00ad${rest}`,
      [...real].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
      // Within a word, with something after it.
      `fnr_${[...real].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')}-5`,
    ])
      expect({ text, refusal: await refusal('epj.log', text) }).toMatchObject({
        refusal: expect.stringContaining('identity number'),
      })
  })

  it('is taken with synthetic people, times and telephone numbers', async () => {
    for (const text of [
      '13116900216',
      '2026-11-22T09:51:16.123Z',
      'tel 22 33 44 55',
      '2026-11-22 09.51 13 11 69 002 16 2026-11-23',
      '550e8400-0101-7000-0274-446655440000',
      'id 00112233445566778899aabbccddeeff',
    ])
      expect(await refusal('epj.log', text)).toBe('taken')
  })
})

describe('a file', () => {
  it('is told by what is in it, not by its name', async () => {
    expect((await take('icon.pdf', png())).file.type).toBe('image/png')
    for (const bytes of [
      [0, 1, 2, 255],
      [0, 0xd8, 0xff],
      [0xff, 0, 0xff],
      [0xff, 0xd8, 0],
      // Letters of another alphabet, and UTF-16: nothing in it could be found.
      [0x62, 0x6c, 0xe5],
      Buffer.from(`fnr=${real}`, 'utf16le'),
    ])
      expect(await refusal('icon.png', Buffer.from(bytes))).toContain('neither PNG, JPEG, PDF nor a log')
    expect(await refusal('page.html', '<script>alert(1)</script>')).toBe('taken')
    expect((await take('page.html', '<script>alert(1)</script>')).file.type).toBe('text/plain')
  })

  it('is refused when it is empty, too large, or named after somebody', async () => {
    expect(await refusal('a.log', '')).toContain('it is empty')
    expect(await refusal('a.log', Buffer.alloc(MAX_EVIDENCE_BYTES + 1, 'a'))).toContain('larger than 10 MB')
    expect(await refusal(`${real}.log`, 'x')).toContain('its name holds')
  })

  it('has a name without folders and control characters', async () => {
    expect((await take('../../\u0000etc/\u202epasswd', 'x')).file.name).toBe('passwd')
    expect(CANARY.length).toBeGreaterThan(10)
  })
})
