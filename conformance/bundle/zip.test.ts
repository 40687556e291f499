import { createHash } from 'node:crypto'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { bytesOf, whole } from './bytes.ts'
import { requireNothingElse } from './contents.ts'
import { type Files, MAX_BYTES, readZip, zipOf } from './zip.ts'

const filesOf = (files: Readonly<Record<string, string | Buffer>>): Files =>
  new Map(Object.entries(files).map(([path, contents]) => [path, bytesOf(Buffer.from(contents))]))
const written = (files: Files) => Buffer.concat([...zipOf(files)])
const two = filesOf({ 'a.json': '{}', 'evidence/b.png': 'æøå' })

/** As any other program writes them. */
async function packed(
  entries: readonly (readonly [string, Uint8Array, object?])[],
  close: object = {},
): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 })
  for (const [path, bytes, options] of entries) await writer.add(path, new Uint8ArrayReader(bytes), options)
  return Buffer.from(await writer.close(undefined, close))
}

function refusalOf(bytes: Uint8Array): string {
  try {
    requireNothingElse(bytesOf(bytes), readZip(bytesOf(bytes)))
    return 'accepted'
  } catch (error) {
    return String(error)
  }
}

describe('a zip that we write', () => {
  it('is to the byte what another program writes that is asked for the same', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      level: 0,
      // It keeps local time: midnight at the format's own beginning, wherever the machine stands.
      lastModDate: new Date(1980, 0, 1),
      extendedTimestamp: false,
      dataDescriptor: false,
      zip64: false,
    })
    for (const [path, bytes] of two) await writer.add(path, new Uint8ArrayReader(whole(bytes)))
    expect(written(two).equals(Buffer.from(await writer.close()))).toBe(true)
  })

  it('is read by another program that holds every sum in it', async () => {
    const reader = new ZipReader(new Uint8ArrayReader(written(two)), {
      strictness: 'strict',
      checkSignature: true,
    })
    const read = new Map<string, string>()
    for (const entry of await reader.getEntries())
      if (!entry.directory)
        read.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString())
    expect([...read]).toEqual([
      ['a.json', '{}'],
      ['evidence/b.png', 'æøå'],
    ])
  })

  it('is read back as it was', () => {
    const read = readZip(bytesOf(written(two)))
    expect([...read].map(([path, bytes]) => [path, whole(bytes).toString()])).toEqual([
      ['a.json', '{}'],
      ['evidence/b.png', 'æøå'],
    ])
  })

  // Fixed, since with other bytes every bundle there is would be one that was changed.
  it('has the bytes that it always had', () => {
    expect(
      createHash('sha256')
        .update(written(filesOf({ 'a.txt': 'æ' })))
        .digest('hex'),
    ).toBe('c05347f995bdc77edd8518a5d560164b9ce24b1f6a3b5f229395ba527c2b4497')
  })
})

describe('a zip in which something was changed', () => {
  it('is refused wherever it is no file’s, in one line', () => {
    const zip = written(filesOf({ 'a.json': '{}', b: '' }))
    const found = zip.indexOf('{}')
    for (let at = 0; at < zip.length; at += 1)
      for (const bit of [1, 0x80]) {
        const changed = Buffer.from(zip)
        changed[at] = (changed[at] ?? 0) ^ bit
        // A file's own bytes are held by the sum of them that stands before it.
        const refusal = at >= found && at < found + 2 ? /byte \d+ was changed/ : /^BundleError: [^\n]+$/
        expect({ at, said: refusalOf(changed) }).toMatchObject({ said: expect.stringMatching(refusal) })
      }
  })

  it('is refused when it was cut off, wherever', () => {
    const zip = written(two)
    for (let length = 0; length < zip.length; length += 1)
      expect(refusalOf(zip.subarray(0, length))).toMatch(/^BundleError: it cannot be read as a zip: [^\n]+$/)
  })

  it('is refused when something was put between or behind the files', () => {
    const zip = written(two)
    const end = zip.length - 22
    const directoryAt = zip.readUInt32LE(end + 16)
    const later = (bytes: Buffer) => {
      bytes.writeUInt32LE(directoryAt + 3, bytes.length - 22 + 16)
      return bytes
    }
    const between = Buffer.concat([
      zip.subarray(0, directoryAt),
      Buffer.from('gap'),
      zip.subarray(directoryAt),
    ])
    expect(refusalOf(later(between))).toContain('there is more in it than its directory says')
    expect(refusalOf(Buffer.concat([Buffer.from('MZ'), zip]))).toContain('not where its end says')
    expect(refusalOf(Buffer.concat([zip, Buffer.from('x')]))).toContain('something stands behind it')
  })
})

describe('a zip that was made to do harm', () => {
  /** Names are told apart before they are written; so they are changed afterwards. */
  const renamed = (bytes: Buffer, from: string, to: string) =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
  const small = Buffer.from('x')

  it('is refused in one line: a bomb, before anything of it is unpacked', async () => {
    const bomb = await packed([['run.json', Buffer.alloc(50_000_000), { level: 9 }]])
    expect(bomb.length).toBeLessThan(100_000)
    expect(refusalOf(bomb)).toContain('«run.json» is compressed, and nothing in a bundle is')
  })

  it('is refused in one line: files outside, files twice, folders, passwords, too many', async () => {
    const plain = written(filesOf({ aaaaaaaaaaa: 'x', bbbbbbbbbbb: 'x' }))
    for (const name of [
      '../../aaaaa',
      '/aaaaaaaaaa',
      'C:\\aaaaaaaa',
      'a\u0000bbbbbbbbb',
      'a\nbbbbbbbbb',
      'aaaaaaaaa/.',
    ])
      expect(refusalOf(renamed(plain, 'aaaaaaaaaaa', name))).toMatch(/^BundleError: it has a file called «/)
    expect(refusalOf(renamed(plain, 'aaaaaaaaaaa', 'bbbbbbbbbbb'))).toContain(
      'two files called «bbbbbbbbbbb»',
    )
    expect(refusalOf(await packed([['folder/', small, { directory: true }]]))).toContain('called «folder/»')
    expect(refusalOf(await packed([['run.json', small, { password: 'x' }]]))).toContain('encrypted')
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`f${index}`, 'x']))
    expect(refusalOf(written(filesOf(many)))).toContain('it has more than 2000 files')
  })

  it('is refused in one line: as other programs pack it, with sizes behind, times, or for very large files', async () => {
    for (const options of [{ dataDescriptor: true }, { extendedTimestamp: true }, { zip64: true }])
      expect(refusalOf(await packed([['run.json', small, options]]))).toMatch(/^BundleError: [^\n]+$/)
    expect(refusalOf(await packed([['run.json', small]], { zip64: true }))).toMatch(/^BundleError: [^\n]+$/)
  })

  it('is refused in one line: two files that are the same bytes', () => {
    const zip = written(filesOf({ a: 'x', b: 'x' }))
    const second = zip.lastIndexOf('PK\u0001\u0002')
    zip.writeUInt32LE(0, second + 42)
    expect(refusalOf(zip)).toContain('«b» does not begin where the file before it ends')
  })

  it('is refused in one line: one that is too large, or whose directory is, before it is read', () => {
    const unread = (length: number, end = Buffer.alloc(0)) => ({
      length,
      pieces(from = 0) {
        if (from !== length - end.length) throw new Error('it was read')
        return [end]
      },
    })
    expect(() => readZip(unread(MAX_BYTES + 1))).toThrow('it is larger than a bundle may be')
    const directory = 2_000 * 1_200 + 1
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50)
    end.writeUInt32LE(directory, 12)
    expect(() => readZip(unread(directory + end.length, end))).toThrow('its directory is larger than that')
  })

  it('is refused in one line: no zip at all', () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      Buffer.from('{"run": 1}'),
      Buffer.alloc(100_000),
    ])
      expect(refusalOf(bytes)).toMatch(/^BundleError: it cannot be read as a zip: [^\n]+$/)
  })
})
