// A bundle that was sound, in the hands of somebody who knows zips: nothing that they do to it goes unseen, though every
// file in it is as it was signed.
import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, whole } from './bytes.ts'
import { bundled, refusalOf } from './fixture/forge.ts'
import { type OddZip, putTogether, takenApart } from './fixture/odd-zip.ts'

let sound: Buffer
beforeAll(() => {
  sound = whole(bundled())
})

function refusedWith(change: (zip: OddZip) => void): string {
  const zip = takenApart(sound)
  change(zip)
  return refusalOf(bytesOf(putTogether(zip)))
}

type Entry = OddZip['entries'][number]
const one = ({ entries }: OddZip, path: string): Entry => {
  const found = entries.find(({ name }) => name.toString() === path)
  if (!found) throw new Error(`the bundle has no ${path}`)
  return found
}
/** The last one. */
const run = (zip: OddZip) => one(zip, 'run.json')
/** In its own header and in the directory, at places of the header. */
const both = ({ local, central }: Entry, at: number, value: number) => {
  local.writeUInt16LE(value, at)
  central.writeUInt16LE(value, at + 2)
}
const called = (entry: Entry, name: string) => {
  entry.name = Buffer.from(name)
  entry.centralName = entry.name
}
const copy = (entry: Entry): Entry => ({
  ...entry,
  local: Buffer.from(entry.local),
  central: Buffer.from(entry.central),
})
const bytes = (...values: readonly number[]) => Buffer.from(values)
/** Whose id nobody has, with nothing in it. */
const EXTRA = bytes(0xfe, 0xca, 0, 0)
const zip64 = (size: number) => {
  const field = Buffer.alloc(20)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(16, 2)
  field.writeUInt32LE(size, 4)
  field.writeUInt32LE(size, 12)
  return field
}
const AROUND = /: byte \d+ was changed: it belongs to no file, but to the zip around them$/

it('a bundle taken apart and put together is the same one', () => {
  expect(putTogether(takenApart(sound)).equals(sound)).toBe(true)
  expect(refusedWith(() => undefined)).toBe('accepted')
})

describe('the zip around a signed bundle is refused', () => {
  it.each<[string, (zip: OddZip) => void, string | RegExp]>([
    ['with files in another order', ({ entries }) => void entries.reverse(), 'is not in its place'],
    [
      'with two files changed about',
      ({ entries }) => void entries.push(...entries.splice(3, 1)),
      'is not in its place',
    ],
    [
      'with a file twice, the same both times',
      (zip) => void zip.entries.push(copy(run(zip))),
      'it has two files called «run.json»',
    ],
    [
      'with a second file by a name that it has',
      (zip) => {
        const other = copy(one(zip, 'plan.json'))
        called(other, 'run.json')
        zip.entries.push(other)
      },
      'it has two files called «run.json»',
    ],
    [
      'with a file by a name that only capitals tell apart, which many disks take for the same',
      (zip) => {
        const other = copy(run(zip))
        called(other, 'RUN.json')
        zip.entries.push(other)
      },
      'RUN.json was added: it is not in manifest.json',
    ],
    ['with a name in capitals', (zip) => called(run(zip), 'Run.json'), 'run.json is missing'],
    [
      'with a name that ends in a full stop, which Windows drops',
      (zip) => called(run(zip), 'run.json.'),
      'run.json is missing',
    ],
    ['with a name that ends in a space', (zip) => called(run(zip), 'run.json '), 'a file called «run.json»'],
    [
      'with a name in letters that only look alike',
      (zip) => called(run(zip), 'rυn.json'),
      'a file called «rυn.json»',
    ],
    ['with a name that goes up', (zip) => called(run(zip), '../run.json'), 'a file called «../run.json»'],
    [
      'with a name that goes up further in',
      (zip) => called(run(zip), 'own/../run.json'),
      'a file called «own/../run.json»',
    ],
    ['with a name from the root', (zip) => called(run(zip), '/run.json'), 'a file called «/run.json»'],
    ['with a name on a drive', (zip) => called(run(zip), 'C:run.json'), 'a file called «C:run.json»'],
    [
      'with a name in Windows’ folders',
      (zip) => called(run(zip), 'own\\run.json'),
      'a file called «own\\run.json»',
    ],
    [
      'with a name that has an end in it',
      (zip) => called(run(zip), 'run.json\0.txt'),
      /a file called «run\.json.+\.txt»/,
    ],
    ['with no name', (zip) => called(run(zip), ''), 'a file called «»'],
    [
      'with another name before the file than in the directory',
      (zip) => void Object.assign(run(zip), { name: Buffer.from('own.json') }),
      AROUND,
    ],
    [
      'with a file that is a link',
      (zip) => void run(zip).central.writeUInt32LE(0o120777 * 0x10000, 38),
      AROUND,
    ],
    [
      'with a file that may be run',
      (zip) => void run(zip).central.writeUInt32LE(0o100755 * 0x10000, 38),
      AROUND,
    ],
    [
      'with a file that is a folder, by what DOS has for it',
      (zip) => void run(zip).central.writeUInt32LE(0x10, 38),
      AROUND,
    ],
    [
      'with a file that is text to whoever made it',
      (zip) => void run(zip).central.writeUInt16LE(1, 36),
      AROUND,
    ],
    ['with a file on another disk', (zip) => void run(zip).central.writeUInt16LE(1, 34), AROUND],
    ['made on another system', (zip) => void run(zip).central.writeUInt16LE(20, 4), AROUND],
    ['for a later version', (zip) => both(run(zip), 4, 45), AROUND],
    ['with a time', (zip) => both(run(zip), 10, 0x6000), AROUND],
    ['with a date', (zip) => both(run(zip), 12, 0x5c77), AROUND],
    ['with a date before the file alone', (zip) => void run(zip).local.writeUInt16LE(0x5c77, 12), AROUND],
    ['with another sum, in both places', (zip) => both(run(zip), 14, 0), AROUND],
    ['with a name said to be UTF-8', (zip) => both(run(zip), 6, 0x800), AROUND],
    ['said to be encrypted', (zip) => both(run(zip), 6, 1), '«run.json» is encrypted'],
    ['said to be encrypted before the file alone', (zip) => void run(zip).local.writeUInt16LE(1, 6), AROUND],
    ['said to be compressed', (zip) => both(run(zip), 8, 8), '«run.json» is compressed'],
    ['said to be compressed before the file alone', (zip) => void run(zip).local.writeUInt16LE(8, 8), AROUND],
    [
      'compressed',
      (zip) => {
        const entry = run(zip)
        entry.data = deflateRawSync(entry.data)
        both(entry, 8, 8)
        entry.local.writeUInt32LE(entry.data.length, 18)
        entry.central.writeUInt32LE(entry.data.length, 20)
      },
      '«run.json» is compressed',
    ],
    [
      'with what is known of a file behind it',
      (zip) => {
        const entry = run(zip)
        both(entry, 6, 8)
        entry.behind = Buffer.concat([Buffer.from('PK\x07\x08'), entry.local.subarray(14, 26)])
        entry.local.fill(0, 14, 26)
      },
      'there is more in it than its directory says',
    ],
    [
      'for files of any size',
      (zip) => {
        const entry = run(zip)
        entry.centralExtra = zip64(entry.data.length)
        entry.central.fill(0xff, 20, 28)
      },
      'has notes of another program',
    ],
    [
      'with a note in the directory',
      (zip) => void Object.assign(run(zip), { centralExtra: EXTRA }),
      'has notes of another program',
    ],
    [
      'with a comment on a file',
      (zip) => void Object.assign(run(zip), { comment: Buffer.from('approved') }),
      'has notes of another program',
    ],
    [
      'with a note before a file',
      (zip) => void Object.assign(one(zip, 'plan.json'), { extra: EXTRA }),
      'does not begin where the file before it ends',
    ],
    [
      'with a note before the last file',
      (zip) => void Object.assign(run(zip), { extra: EXTRA }),
      'there is more in it',
    ],
    [
      'with something between two files',
      (zip) => void Object.assign(one(zip, 'plan.json'), { behind: bytes(0) }),
      'does not begin where the file before it ends',
    ],
    [
      'with a file between two others that is in no directory',
      (zip) => {
        const hidden = one(zip, 'plan.json')
        one(zip, 'plan.json').behind = Buffer.concat([hidden.local, hidden.name, hidden.data])
      },
      'does not begin where the file before it ends',
    ],
    [
      'with something behind the last file',
      (zip) => void Object.assign(run(zip), { behind: bytes(0) }),
      'there is more in it',
    ],
    [
      'with a program in front, and all places moved by it',
      (zip) => void Object.assign(zip, { before: Buffer.from('MZ') }),
      '«manifest.json» does not begin where',
    ],
    [
      'with something behind its end',
      (zip) => void Object.assign(zip, { after: bytes(0) }),
      'its end is missing',
    ],
    [
      'with a comment',
      (zip) => void Object.assign(zip, { comment: Buffer.from('approved by NHN') }),
      'its end is missing',
    ],
    [
      'with a comment that ends as a zip of its own does',
      (zip) => {
        const end = Buffer.alloc(22)
        end.write('PK\x05\x06', 'latin1')
        zip.comment = end
      },
      'its directory is not where its end says',
    ],
    ['without a file', ({ entries }) => void entries.splice(4, 1), 'is missing'],
    ['with no files at all', ({ entries }) => void entries.splice(0), 'manifest.json is missing'],
    ['without its signature', ({ entries }) => void entries.splice(1, 1), 'signature.json is missing'],
    [
      'with an empty file',
      (zip) => {
        const empty = copy(run(zip))
        called(empty, 'zzz.json')
        empty.data = bytes()
        for (const at of [14, 18, 22]) empty.local.writeUInt32LE(0, at)
        for (const at of [16, 20, 24]) empty.central.writeUInt32LE(0, at)
        zip.entries.push(empty)
      },
      'zzz.json was added',
    ],
  ])('%s', (_, change, said) => {
    const refusal = refusedWith(change)
    expect(refusal).toMatch(/^BundleError: [^\n]+$/)
    expect(refusal).toMatch(said)
  })

  it('when its end says that it is one of several, or counts otherwise', () => {
    for (const at of [4, 6, 8]) {
      const changed = Buffer.from(sound)
      changed.writeUInt16LE(changed.readUInt16LE(sound.length - 22 + at) + 1, sound.length - 22 + at)
      expect(refusalOf(bytesOf(changed))).toMatch(AROUND)
    }
  })
})
