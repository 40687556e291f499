import { PDFDocument, PDFName, type PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { bombs, pdfFile, streamOf } from '../fixture/pdf-bombs.ts'
import { CANARY, jpeg, pdf } from '../fixture/pictures.ts'
import { real, refusal, take } from '../fixture/take.ts'
import { readPdf } from './read-pdf.ts'
import { stripPdf } from './strip-pdf.ts'

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

  it('is refused when a living person’s number stands in its text', async () => {
    expect(await refusal('letter.pdf', await pdf(`Patient ${real.slice(0, 6)} ${real.slice(6)}`))).toContain(
      'identity number',
    )
    expect(await refusal('letter.pdf', await pdf('Patient 13116900216'))).toBe('taken')
  })

  it('is refused when such a number is written in it unseen', async () => {
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

  it('is refused when such a number is drawn in a pattern that a page is filled with', async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    const { context } = document
    const { node } = document.addPage([300, 300])
    const box = { PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9], XStep: 9, YStep: 9 }
    const tiles = context.flateStream(`BT (${real}) Tj ET\n`, { Type: 'Pattern', Resources: {}, ...box })
    node.set(PDFName.of('Resources'), context.obj({ Pattern: { P1: context.register(tiles) } }))
    node.addContentStream(context.register(context.stream('/Pattern cs /P1 scn 0 0 99 99 re f\n')))
    const given = Buffer.from(await document.save({ useObjectStreams: false }))
    expect(await refusal('x.pdf', given)).toContain('identity number')
  })

  it('keeps no layer, no field of a form, and nothing in places of a program’s own', async () => {
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

  it('is refused before it is read when it would never end, or swells to far more than it is', async () => {
    for (const [name, file] of Object.entries(bombs())) {
      const said = await stripPdf(file).catch((error: Error) => error.message)
      expect({ name, said }).toEqual({ name, said: expect.stringContaining('unpacks to far more') })
    }
  })

  it('that fills the memory of its reader ends the reader alone', async () => {
    const file = pdfFile([streamOf('', Buffer.from('(a) Tj '.repeat(600_000)))])
    await expect(readPdf(file, 24)).rejects.toThrow(/the PDF (?:cannot be read|takes too long)/)
  })

  it('is refused, and not called unreadable, when no process can be started to read it', async () => {
    const { execPath } = process
    process.execPath = '/nowhere/node'
    const said = refusal('letter.pdf', await pdf('hello')).finally(() => {
      process.execPath = execPath
    })
    expect(await said).toBe(
      'EvidenceError: «letter.pdf» is refused: the machine has no room to read a PDF just now; try again in a moment, or take a screenshot',
    )
    expect(await refusal('letter.pdf', await pdf('hello'))).toBe('taken')
  })

  it('is refused when it is none', async () => {
    expect(await refusal('letter.pdf', '%PDF-1.7\nnothing of the kind')).toMatch(/refused: /)
  })
})
