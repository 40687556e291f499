// What is taken out of a PDF and what is read in it, without the process around it.
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { CANARY } from '../fixture/pictures.ts'
import { real } from '../fixture/take.ts'
import { stripPdf } from './strip-pdf.ts'

// The first that reads the text of a PDF loads the library, which takes its time on a busy machine.
const PATIENCE = { timeout: 120_000 }

const saved = async (document: PDFDocument) => Buffer.from(await document.save({ useObjectStreams: false }))
const named = PDFName.of

describe('a PDF that is kept', PATIENCE, () => {
  it('has a page at least, and two hundred at most', async () => {
    const of = async (pages: number) => {
      const document = await PDFDocument.create({ updateMetadata: false })
      for (let page = 0; page < pages; page += 1) document.addPage([9, 9])
      return stripPdf(await saved(document)).then(
        () => 'kept',
        (error: Error) => error.message,
      )
    }
    expect(await of(200)).toBe('kept')
    expect(await of(201)).toContain('200')
  })

  it('has nothing of a program’s own in what is drawn several times, and no layer in it', async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    const { context } = document
    const note = PDFString.of(CANARY)
    const form = context.stream('0 0 9 9 re f\n', {
      ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], LastModified: note },
      ...{ PieceInfo: { Program: { Private: note } }, Note: note },
      Resources: { Properties: { Layer: { Name: note } }, ProcSet: ['PDF'] },
    })
    const picture = context.stream(Buffer.alloc(3), {
      ...{ Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceRGB' },
      ...{ BitsPerComponent: 8, PieceInfo: { Program: { Private: note } }, LastModified: note },
    })
    const { node } = document.addPage([99, 99])
    const objects = { F: context.register(form), P: context.register(picture) }
    node.set(named('Resources'), context.obj({ XObject: objects }))
    node.addContentStream(context.register(context.stream('/F Do /P Do\n')))
    const given = await saved(document)
    const { bytes } = await stripPdf(given)
    const kept = Buffer.from(bytes).toString('latin1')
    expect(given.includes('CANARY')).toBe(true)
    for (const part of ['/Form', '/Image', '/ProcSet', '0 0 9 9 re f']) expect(kept).toContain(part)
    for (const part of ['CANARY', '/PieceInfo', '/LastModified', '/Properties', '/Note'])
      expect(kept).not.toContain(part)
  })

  it('is read as a reader shows it: a font may call its letters otherwise', async () => {
    const document = await PDFDocument.create({ updateMetadata: false })
    const { context } = document
    const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
    const font = context.obj({
      ...{ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' },
      Encoding: { Type: 'Encoding', Differences: [97, ...digits] },
    })
    const letters = [...real].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
    const { node } = document.addPage([300, 300])
    node.set(named('Resources'), context.obj({ Font: { F1: context.register(font) } }))
    node.addContentStream(context.register(context.stream(`BT /F1 9 Tf 20 20 Td (${letters}) Tj ET\n`)))
    const given = await saved(document)
    expect(given.includes(real)).toBe(false)
    expect((await stripPdf(given)).text).toContain(real)
  })
})
