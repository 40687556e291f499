import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type LedgerDraft, nextLine } from '../attest/ledger.ts'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import { type Bytes, bytesIn, bytesOf, whole } from './bytes.ts'
import { bundleOf, collect, manifestOf } from './make-bundle.ts'
import { digestOf, listFiles, MANIFEST, type Manifest, SIGNATURE, toJsonBytes } from './manifest.ts'
import { keyOfInstallation, readKey, signManifest } from './signing.ts'
import { judgedAgain, verifyBundle } from './verify-bundle.ts'
import { type Files, readZip, zipOf } from './zip.ts'

// Bundles are judged again, most of them several times in a test: on a machine that is busy with more, that takes time.
vi.setConfig({ testTimeout: 60_000 })

// RFC 8032, 7.1, test 1: a key that everybody knows, so that signatures can be held against fixed bytes.
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
})

function parts(folder = savedRun()) {
  const saved = readRun(folder)
  const result = judgeSaved(saved)
  const files = collect(folder, saved, result)
  return { files, manifest: manifestOf(files, saved, result) }
}

const makeBundle = (files: Files, manifest: Manifest, by = key) =>
  bytesOf(Buffer.concat([...bundleOf(files, manifest, by)]))
/** Whatever stands in the list, signed. */
const signedList = (files: Files, list: Buffer) =>
  writeZip(
    new Map([
      [MANIFEST, bytesOf(list)],
      [SIGNATURE, bytesOf(toJsonBytes(signManifest(list, key)))],
      ...files,
    ]),
  )
const writeZip = (files: Files) => bytesOf(Buffer.concat([...zipOf(files)]))
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const small = bytesOf(Buffer.from('x'))

function bundled(): Bytes {
  const { files, manifest } = parts()
  return makeBundle(files, manifest)
}

/** Why it is refused. */
function refusalOf(bytes: Bytes): string {
  try {
    verifyBundle(bytes)
    return 'accepted'
  } catch (error) {
    return String(error)
  }
}

/** A bundle put together anew and signed again, as somebody with a key of their own could. */
function forged(change: (files: Map<string, Bytes>, manifest: Manifest) => void): Bytes {
  const { files, manifest } = parts()
  const changed = new Map(files)
  change(changed, manifest)
  const sorted = new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
  return makeBundle(sorted, { ...manifest, files: listFiles(sorted) })
}

const text = (files: Files, path: string) =>
  whole(files.get(path) ?? bytesOf(Buffer.alloc(0))).toString('utf8')
const replaced = (files: Map<string, Bytes>, path: string, from: string, to: string) =>
  files.set(path, bytesOf(Buffer.from(text(files, path).replace(from, to))))

describe('a bundle', () => {
  it('holds, says what was judged, and is judged again to the same verdict', () => {
    const { manifest, result, differences, sameSuite } = verifyBundle(bundled())
    expect({ differences, sameSuite }).toEqual({ differences: [], sameSuite: true })
    expect(manifest).toMatchObject({ run: 'portal-1', epj: 'Fjord EPJ 7.2', seed: 'testbenk' })
    expect(result.verdict).toBe(judgeSaved(readRun(savedRun())).verdict)
  })

  it('has catalogue, plan, run, journal, result and report in it, and its list and signature first', () => {
    expect([...readZip(bundled()).keys()]).toEqual([
      MANIFEST,
      SIGNATURE,
      'catalogue.json',
      'events.jsonl',
      'plan.json',
      'report.html',
      'result.json',
      'run.json',
    ])
  })

  it('of the same recording has the same bytes, in another folder', () => {
    expect(digestOf(bundled())).toBe(digestOf(bundled()))
  })

  it('is opened by any tool: nothing in it is compressed', () => {
    expect(whole(bundled()).includes('"kind": "testbenk-bundle"')).toBe(true)
  })

  it('is read from its file a piece at a time, and says no less', () => {
    const file = fileWith('bundle.zip', '')
    writeFileSync(file, whole(bundled()))
    expect(verifyBundle(bytesIn(file)).differences).toEqual([])
  })
})

describe('a bundle that was changed', () => {
  it('is refused at every byte, and the place is named', () => {
    const bytes = whole(bundled())
    const step = Math.max(1, Math.floor(bytes.length / 60))
    const places = new Set([...Array.from({ length: 60 }, (_, index) => index * step), 10, bytes.length - 3])
    for (const at of places) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect({ at, refusal: refusalOf(bytesOf(changed)) }).toMatchObject({
        refusal: expect.stringMatching(/^BundleError: .+/),
      })
    }
  })

  // Its sums made to fit, so that nothing but what stands in the file can tell.
  it('is refused at every byte of its list and its signature, though the zip around them is whole', () => {
    const files = readZip(bundled())
    // Without the files that it lists: what got past these two would be told that those are missing.
    const both = [MANIFEST, SIGNATURE].map((path) => [path, files.get(path) ?? small] as const)
    expect(refusalOf(writeZip(new Map(both)))).toBe('BundleError: catalogue.json is missing')
    for (const [path, contents] of both) {
      const bytes = whole(contents)
      for (let at = 0; at < bytes.length; at += 1)
        for (const bit of [1, 2, 0x20]) {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ bit
          const refusal = refusalOf(writeZip(new Map([...both, [path, bytesOf(changed)]])))
          if (!/^BundleError: .*(?:manifest|signature)\.json/.test(refusal))
            expect({ path, at, refusal }).toBe('')
        }
    }
  })

  it('is refused when its signature is written otherwise, though it holds', () => {
    const files = readZip(bundled())
    const signature = JSON.parse(text(files, SIGNATURE))
    // 44 and 64 bytes leave two and four bits of the last letter over (RFC 4648, 3.5).
    const sameBytes = (base64: string) =>
      base64.replace(/.(?==)/, (last) => letters[letters.indexOf(last) + 1] ?? '')
    const refusalWith = (json: string) =>
      refusalOf(writeZip(new Map([...files, [SIGNATURE, bytesOf(Buffer.from(json))]])))
    for (const member of ['publicKey', 'signature']) {
      const other = sameBytes(signature[member])
      expect(other).not.toBe(signature[member])
      expect(Buffer.from(other, 'base64').equals(Buffer.from(signature[member], 'base64'))).toBe(true)
      const json = JSON.stringify({ ...signature, [member]: other }, null, 2)
      expect(refusalWith(`${json}\n`)).toContain('the signature does not hold')
    }
    expect(refusalWith(JSON.stringify(signature))).toContain('signature.json is not written as bundles are')
  })

  it('is refused when its list says a thing twice: another reader would take the first', () => {
    const { files, manifest } = parts()
    const twice = toJsonBytes(manifest).toString().replace('"run":', '"run": "another", "run":')
    expect(refusalOf(signedList(files, Buffer.from(twice)))).toContain(
      'manifest.json is not written as bundles are',
    )
  })

  it('says so when a later Testbenk made it', () => {
    const { files, manifest } = parts()
    const later = toJsonBytes({ ...manifest, schemaVersion: 2, journals: [] })
    expect(refusalOf(signedList(files, later))).toBe(
      'BundleError: manifest.json is of version 2, and this Testbenk reads version 1: use a later one',
    )
    for (const schemaVersion of [0, -1, 1.5, '2', null])
      expect(refusalOf(signedList(files, toJsonBytes({ ...manifest, schemaVersion })))).toContain(
        'manifest.json is not that of a bundle',
      )
  })

  it('is refused with the line of the journal', () => {
    const { files, manifest } = parts()
    const changed = new Map(files)
    replaced(changed, 'events.jsonl', '13116900216', '13116900217')
    expect(refusalOf(makeBundle(changed, manifest))).toContain('events.jsonl was changed, first at line 2')
  })

  it('is refused when a file is missing or added', () => {
    const { files, manifest } = parts()
    const without = new Map([...files].filter(([path]) => path !== 'run.json'))
    expect(refusalOf(makeBundle(without, manifest))).toContain('run.json is missing')
    const more = new Map([...files, ['other.txt', small] as const])
    expect(refusalOf(makeBundle(more, manifest))).toContain('other.txt was added')
  })

  it('is refused when something was put behind the files, or it was cut off', () => {
    const bytes = whole(bundled())
    for (const changed of [
      Buffer.concat([bytes, Buffer.from('x')]),
      bytes.subarray(0, bytes.length - 40),
      bytes.subarray(0, 5000),
    ])
      expect(refusalOf(bytesOf(changed))).toContain('cannot be read as a zip: its end is missing')
  })

  it('does not pass by being signed again: its journal and its list must say the same run', () => {
    const { files, manifest } = parts()
    const naming = (change: Partial<Manifest>) => refusalOf(makeBundle(files, { ...manifest, ...change }))
    const { journal } = manifest
    for (const other of [{ hash: '0'.repeat(64) }, { events: journal.events + 1 }])
      expect(naming({ journal: { ...journal, ...other } })).toContain(
        'the journal is not the one that manifest.json names',
      )
    for (const name of ['run', 'plan', 'epj', 'seed'])
      expect(naming({ [name]: 'another' })).toContain(`names another ${name} than run.json`)
    const changed = forged((files) => void replaced(files, 'events.jsonl', '13116900216', '13116900217'))
    expect(refusalOf(changed)).toContain('the chain of the journal does not hold at line 2')
  })

  it('does not pass by being signed again: a verdict that does not follow is told', () => {
    const wrong = forged((files) => {
      replaced(files, 'result.json', '"verdict": "not-observed"', '"verdict": "passed"')
    })
    const { differences } = verifyBundle(wrong)
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.map(({ en }) => en).join('\n')).toMatch(
      /the bundle says passed, the traffic says not-observed/,
    )
  })

  it('does not pass with another report or another plan', () => {
    for (const path of ['report.html', 'plan.json', 'catalogue.json']) {
      const { differences } = verifyBundle(forged((files) => void replaced(files, path, 'e', 'E')))
      expect(differences).toEqual([
        { nb: `${path} følger ikke av trafikken`, en: `${path} does not follow from the traffic` },
      ])
    }
  })

  it('is refused when its files were moved, though each is what it was', () => {
    const files = readZip(bundled())
    expect(refusalOf(writeZip(new Map([...files].reverse())))).toContain('is not in its place')
  })

  it('vouches for nothing that a signer put beside the run', () => {
    const picture = `${createHash('sha256').update('x').digest('hex')}.png`
    const refusalWith = (path: string) => refusalOf(forged((files) => void files.set(path, small)))
    for (const path of ['NHN-approval.html', `other/${picture}`])
      expect(refusalWith(path)).toBe(`BundleError: a bundle has no file «${path}»`)
    for (const folder of ['evidence', 'screenshots'])
      expect(refusalWith(`${folder}/${picture}`)).toBe(
        `BundleError: ${folder}/${picture} was added: nothing refers to it`,
      )
  })

  it('has each piece of evidence once, by the name of its kind: a page called a picture’s hash is none', () => {
    const folder = savedRun()
    const note = Buffer.from('<script>alert(1)</script>')
    const sha256 = createHash('sha256').update(note).digest('hex')
    const attested: LedgerDraft = {
      type: 'attested',
      run: 'portal-1',
      epj: 'Fjord EPJ 7.2',
      requirement: 'NHN-T20',
      reads: '0'.repeat(16),
      verdict: 'passed',
      by: 'Kari Nordmann',
      comment: '',
      expires: '2027-01-01',
      evidence: [{ name: 'note.txt', type: 'text/plain', bytes: note.length, sha256 }],
    }
    writeFileSync(join(folder, 'attestations.jsonl'), `${nextLine([], attested, new Date())}\n`)
    mkdirSync(join(folder, 'evidence'))
    writeFileSync(join(folder, `evidence/${sha256}.txt`), note)
    const { files, manifest } = parts(folder)
    const withNames = (...names: readonly string[]) => {
      const others = [...files].filter(([path]) => !path.startsWith('evidence/'))
      const named = names.map((name) => [`evidence/${sha256}${name}`, bytesOf(note)] as const)
      const sorted = new Map([...others, ...named].sort(([a], [b]) => (a < b ? -1 : 1)))
      return refusalOf(makeBundle(sorted, { ...manifest, files: listFiles(sorted) }))
    }
    expect(withNames('.txt')).toBe('accepted')
    for (const name of ['.html', '.txt.html', '', '.TXT', '.'])
      expect(withNames(name)).toBe(`BundleError: evidence/${sha256}${name} is not what its name says`)
    expect(withNames('.png', '.txt')).toBe(
      `BundleError: evidence/${sha256}.txt was added: nothing refers to it`,
    )
    expect(withNames()).toBe(`BundleError: evidence/${sha256} is missing`)
  })

  it('is refused when its list says another size, and does not pass with another catalogue', () => {
    const { files, manifest } = parts()
    const lying = { ...manifest, files: manifest.files.map((file) => ({ ...file, bytes: 1 })) }
    expect(refusalOf(makeBundle(files, lying))).toContain('manifest.json says 1')
    const renamed = { ...manifest, suite: { ...manifest.suite, catalogue: 'another' } }
    const { differences } = verifyBundle(makeBundle(files, renamed))
    expect(differences.map(({ en }) => en)).toEqual(['manifest.json names another catalogue'])
  })

  it('cannot hide what was changed behind a suite that nobody has', () => {
    const { differences, unproven, sameSuite } = verifyBundle(
      forged((files, { suite }) => {
        Object.assign(suite, { code: '0'.repeat(64) })
        replaced(files, 'report.html', 'Testbenk', 'NHN')
      }),
    )
    expect({ differences, unproven, sameSuite }).toEqual({
      differences: [],
      unproven: ['report.html'],
      sameSuite: false,
    })
  })

  it('does not pass with another run.json, or a ledger that does not hold', () => {
    const as = (change: (files: Map<string, Bytes>) => void) => refusalOf(forged(change))
    expect(as((files) => void replaced(files, 'run.json', 'Fjord', 'Other'))).toContain('names another epj')
    expect(as((files) => void replaced(files, 'run.json', '"strict"', '"lenient"'))).toBe(
      'BundleError: run.json says something else than the journal',
    )
    expect(as((files) => void replaced(files, 'run.json', '{', '\ufeff{'))).toContain('run.json is not JSON')
    expect(as((files) => void files.set('attestations.jsonl', bytesOf(Buffer.from('{"v":1}\n'))))).toContain(
      'ledger of attestations does not hold at line 1',
    )
    expect(as((files) => void files.set(`evidence/${'0'.repeat(64)}.png`, small))).toContain(
      'is not what its name says',
    )
  })

  it('is told of in one line when its result is none that can be read', () => {
    const strange = [
      '[]',
      'null',
      '{',
      '{"verdict":{},"checks":[null,1],"requirements":[[]]}',
      '['.repeat(1e6),
    ]
    for (const json of strange) {
      const { differences } = verifyBundle(
        forged((files) => void files.set('result.json', bytesOf(Buffer.from(json)))),
      )
      expect(differences.map(({ en }) => en)).toEqual(['result.json is no result that can be read'])
    }
  })

  it('is refused when its result is far larger than what follows from its traffic, before it is read', () => {
    const large = bytesOf(Buffer.alloc(6_000_000, '['))
    expect(refusalOf(forged((files) => void files.set('result.json', large)))).toMatch(
      /result\.json has 6000000 bytes, and what follows from the traffic has \d+$/,
    )
  })

  it('is refused, and nothing falls over, when something in its journal cannot be judged', () => {
    const falling = () => {
      throw new TypeError('Cannot convert object to primitive value')
    }
    expect(() => judgedAgain(readRun(savedRun()), falling)).toThrow(
      'something in its journal cannot be judged (Cannot convert object to primitive value)',
    )
  })

  it('is refused before a file is read that is far larger than any run has', () => {
    const large = bytesOf(Buffer.alloc(4 * 1024 * 1024 + 1, ' '))
    expect(refusalOf(forged((files) => void files.set('run.json', large)))).toBe(
      'BundleError: run.json has 4194305 bytes, and in a bundle at most 4194304',
    )
  })

  it('is refused when the signature is of other bytes, another key or another kind', () => {
    const { files, manifest } = parts()
    const bytes = toJsonBytes(manifest)
    const signature = signManifest(bytes, key)
    const other = signManifest(bytes, generateKeyPairSync('ed25519').privateKey)
    for (const wrong of [
      { ...signature, signature: other.signature },
      { ...signature, publicKey: other.publicKey },
      { ...signature, fingerprint: other.fingerprint },
      { ...signature, algorithm: 'none' },
      { ...signature, publicKey: '' },
      // It holds, and is of another kind than it says.
      signManifest(bytes, generateKeyPairSync('ed448').privateKey),
      [],
    ]) {
      const zip = writeZip(
        new Map([[MANIFEST, bytesOf(bytes)], [SIGNATURE, bytesOf(toJsonBytes(wrong))], ...files]),
      )
      expect(refusalOf(zip)).toMatch(/signature/)
    }
  })
})

describe('the signing key', () => {
  it('is made once for an installation, for its user only, and found again', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'testbenk-key-')), 'testbenk', 'signing-key.pem')
    const first = keyOfInstallation(file)
    expect(first.made).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keyOfInstallation(file)).toMatchObject({ made: false })
    expect(readFileSync(file, 'utf8')).toContain('PRIVATE KEY')
  })

  it('is refused when it is another kind, no key, or open to others', () => {
    const pem = (type: 'ed25519' | 'x25519') =>
      (type === 'ed25519' ? generateKeyPairSync(type) : generateKeyPairSync(type)).privateKey.export({
        type: 'pkcs8',
        format: 'pem',
      })
    expect(() => readKey(fileWith('key.pem', pem('x25519').toString()))).toThrow('not an Ed25519 key')
    expect(() => readKey(fileWith('key.pem', 'no key'))).toThrow('cannot be read as a key')
    const open = fileWith('key.pem', '')
    writeFileSync(open, pem('ed25519'), { mode: 0o644 })
    expect(() => readKey(open)).toThrow('can be read by others')
  })
})
