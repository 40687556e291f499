import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it, vi } from 'vitest'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/run-folder.ts'
import { collect, makeBundle, manifestOf } from './make-bundle.ts'
import { MANIFEST, type Manifest, SIGNATURE, toBytes } from './manifest.ts'
import { keyOfInstallation, readKey, signManifest } from './signing.ts'
import { verifyBundle } from './verify-bundle.ts'
import { type Files, readZip, writeZip } from './zip.ts'

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

async function bundled(): Promise<Uint8Array> {
  const { files, manifest } = parts()
  return await makeBundle(files, manifest, key)
}

/** A bundle put together anew and signed again, as somebody with a key of their own could. */
async function forged(
  change: (files: Map<string, Uint8Array>, manifest: Manifest) => void,
): Promise<Uint8Array> {
  const { files, manifest } = parts()
  const changed = new Map(files)
  change(changed, manifest)
  const listed: Manifest = {
    ...manifest,
    files: [...changed].map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
  const sorted = new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
  return await makeBundle(sorted, listed, key)
}

const text = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString('utf8')
const replaced = (files: Map<string, Uint8Array>, path: string, from: string, to: string) =>
  files.set(path, Buffer.from(text(files, path).replace(from, to)))

describe('a bundle', () => {
  it('holds, says what was judged, and is judged again to the same verdict', async () => {
    const { manifest, result, differences, sameSuite } = await verifyBundle(await bundled())
    expect({ differences, sameSuite }).toEqual({ differences: [], sameSuite: true })
    expect(manifest).toMatchObject({ run: 'portal-1', epj: 'Fjord EPJ 7.2', seed: 'testbenk' })
    expect(result.verdict).toBe(judgeSaved(readRun(savedRun())).verdict)
  })

  it('has catalogue, plan, run, journal, result and report in it, and its list and signature first', async () => {
    expect([...(await readZip(await bundled())).keys()]).toEqual([
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

  it('of the same recording has the same bytes, in another folder and another time zone', async () => {
    const bytes = await bundled()
    expect(Buffer.compare(await bundled(), bytes)).toBe(0)
    const program = `
      const { writeZip } = await import(${JSON.stringify(join(import.meta.dirname, 'zip.ts'))})
      const { createHash } = await import('node:crypto')
      console.log(createHash('sha256').update(await writeZip(new Map([['a.txt', Buffer.from('æ')]]))).digest('hex'))`
    const elsewhere = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim()
    const zip = createHash('sha256')
      .update(await writeZip(new Map([['a.txt', Buffer.from('æ')]])))
      .digest('hex')
    expect(new Set([zip, elsewhere('Pacific/Kiritimati'), elsewhere('America/Los_Angeles')]).size).toBe(1)
    // Fixed, so that a library that packs otherwise is seen before it makes every old bundle unreadable.
    expect(zip).toBe('c05347f995bdc77edd8518a5d560164b9ce24b1f6a3b5f229395ba527c2b4497')
  })

  it('is opened by any tool: nothing in it is compressed', async () => {
    const bytes = Buffer.from(await bundled())
    expect(bytes.includes('"kind": "testbenk-bundle"')).toBe(true)
  })
})

describe('a bundle that was changed', () => {
  it('is refused at every byte, and the place is named', async () => {
    const bytes = Buffer.from(await bundled())
    const step = Math.max(1, Math.floor(bytes.length / 60))
    const places = new Set([...Array.from({ length: 60 }, (_, index) => index * step), 10, bytes.length - 3])
    for (const at of places) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      const refusal = await verifyBundle(changed).then(
        () => 'accepted',
        (error: Error) => `${error.name}: ${error.message}`,
      )
      expect({ at, refusal }).toMatchObject({ refusal: expect.stringMatching(/^BundleError: .+/) })
    }
  })

  it('is refused with the line of the journal', async () => {
    const { files, manifest } = parts()
    const changed = new Map(files)
    replaced(changed, 'events.jsonl', '13116900216', '13116900217')
    await expect(makeBundle(changed, manifest, key).then(verifyBundle)).rejects.toThrow(
      'events.jsonl was changed, first at line 2',
    )
  })

  it('is refused when a file is missing or added', async () => {
    const { files, manifest } = parts()
    const without = new Map([...files].filter(([path]) => path !== 'run.json'))
    await expect(makeBundle(without, manifest, key).then(verifyBundle)).rejects.toThrow('run.json is missing')
    const more = new Map([...files, ['other.txt', Buffer.from('x')]] as const)
    await expect(makeBundle(more, manifest, key).then(verifyBundle)).rejects.toThrow('other.txt was added')
  })

  it('is refused when something was put between or behind the files', async () => {
    const bytes = Buffer.from(await bundled())
    await expect(verifyBundle(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toThrow(/./)
    await expect(verifyBundle(bytes.subarray(0, bytes.length - 40))).rejects.toThrow(
      'cannot be read as a zip',
    )
    await expect(verifyBundle(bytes.subarray(0, 5000))).rejects.toThrow('cannot be read as a zip')
  })

  it('does not pass by being signed again: a verdict that does not follow is told', async () => {
    const wrong = await forged((files) => {
      replaced(files, 'result.json', '"verdict": "not-observed"', '"verdict": "passed"')
    })
    const { differences } = await verifyBundle(wrong)
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.join('\n')).toMatch(/the bundle says passed, the traffic says not-observed/)
  })

  it('does not pass with another report or another plan', async () => {
    for (const path of ['report.html', 'plan.json', 'catalogue.json']) {
      const { differences } = await verifyBundle(
        await forged((files) => void replaced(files, path, 'e', 'E')),
      )
      expect(differences).toEqual([`${path} does not follow from the traffic`])
    }
  })

  it('is refused when its files were moved, though each is what it was', async () => {
    const files = await readZip(await bundled())
    await expect(writeZip(new Map([...files].reverse())).then(verifyBundle)).rejects.toThrow(
      'is not in its place',
    )
  })

  it('vouches for nothing that a signer put beside the run', async () => {
    const refusalOf = (change: (files: Map<string, Uint8Array>) => void) =>
      forged(change)
        .then(verifyBundle)
        .then(
          () => 'accepted',
          (error: Error) => error.message,
        )
    const picture = `${createHash('sha256').update('x').digest('hex')}.png`
    expect(await refusalOf((files) => void files.set('NHN-approval.html', Buffer.from('x')))).toBe(
      'a bundle has no file «NHN-approval.html»',
    )
    expect(await refusalOf((files) => void files.set(`other/${picture}`, Buffer.from('x')))).toBe(
      `a bundle has no file «other/${picture}»`,
    )
    for (const folder of ['evidence', 'screenshots'])
      expect(await refusalOf((files) => void files.set(`${folder}/${picture}`, Buffer.from('x')))).toBe(
        `${folder}/${picture} was added: nothing refers to it`,
      )
  })

  it('is refused when its list says another size, and does not pass with another catalogue', async () => {
    const { files, manifest } = parts()
    const lying = { ...manifest, files: manifest.files.map((file) => ({ ...file, bytes: 1 })) }
    await expect(makeBundle(files, lying, key).then(verifyBundle)).rejects.toThrow('manifest.json says 1')
    const renamed = { ...manifest, suite: { ...manifest.suite, catalogue: 'another' } }
    const { differences } = await verifyBundle(await makeBundle(files, renamed, key))
    expect(differences).toEqual(['manifest.json names another catalogue'])
  })

  it('cannot hide what was changed behind a suite that nobody has', async () => {
    const { differences, unproven, sameSuite } = await verifyBundle(
      await forged((files, { suite }) => {
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

  it('does not pass with another run.json, or a ledger that does not hold', async () => {
    await expect(
      forged((files) => void replaced(files, 'run.json', 'Fjord', 'Other')).then(verifyBundle),
    ).rejects.toThrow('names another epj')
    const ledger = forged((files) => void files.set('attestations.jsonl', Buffer.from('{"v":1}\n')))
    await expect(ledger.then(verifyBundle)).rejects.toThrow('ledger of attestations does not hold at line 1')
    const evidence = forged((files) => void files.set(`evidence/${'0'.repeat(64)}.png`, Buffer.from('x')))
    await expect(evidence.then(verifyBundle)).rejects.toThrow('is not what its name says')
  })

  it('is refused when the signature is of other bytes, another key or another kind', async () => {
    const { files, manifest } = parts()
    const bytes = toBytes(manifest)
    const signature = signManifest(bytes, key)
    const other = signManifest(bytes, generateKeyPairSync('ed25519').privateKey)
    for (const wrong of [
      { ...signature, signature: other.signature },
      { ...signature, publicKey: other.publicKey },
      { ...signature, fingerprint: other.fingerprint },
      { ...signature, algorithm: 'none' },
      { ...signature, publicKey: '' },
      [],
    ]) {
      const zip = await writeZip(new Map([[MANIFEST, bytes], [SIGNATURE, toBytes(wrong)], ...files]))
      await expect(verifyBundle(zip)).rejects.toThrow(/signature/)
    }
  })
})

describe('a zip that was made to do harm', () => {
  const zip = async (entries: readonly (readonly [string, Uint8Array, object?])[]): Promise<Uint8Array> => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 })
    for (const [path, bytes, options] of entries) await writer.add(path, new Uint8ArrayReader(bytes), options)
    return await writer.close()
  }
  /** Names are told apart before they are written; so they are changed afterwards. */
  const renamed = (bytes: Uint8Array, from: string, to: string) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1')
  const small = Buffer.from('x')

  it('is refused in one line: a bomb, before anything of it is unpacked', async () => {
    const bomb = await zip([['run.json', Buffer.alloc(50_000_000), { level: 9 }]])
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readZip(bomb)).rejects.toThrow('«run.json» is compressed, and nothing in a bundle is')
  })

  it('is refused in one line: files outside, files twice, folders, passwords, too many', async () => {
    const plain = await zip([
      ['aaaaaaaaaaa', small],
      ['bbbbbbbbbbb', small],
    ])
    await expect(readZip(renamed(plain, 'aaaaaaaaaaa', '../../aaaaa'))).rejects.toThrow(/^[^\n]+$/)
    await expect(readZip(renamed(plain, 'aaaaaaaaaaa', '/aaaaaaaaaa'))).rejects.toThrow(/^[^\n]+$/)
    await expect(readZip(renamed(plain, 'aaaaaaaaaaa', 'C:\\aaaaaaaa'))).rejects.toThrow(/^[^\n]+$/)
    await expect(readZip(renamed(plain, 'aaaaaaaaaaa', 'bbbbbbbbbbb'))).rejects.toThrow(/^[^\n]+$/)
    await expect(readZip(await zip([['folder/', small, { directory: true }]]))).rejects.toThrow(/^[^\n]+$/)
    await expect(readZip(await zip([['run.json', small, { password: 'x' }]]))).rejects.toThrow('encrypted')
    const many = Array.from({ length: 2_001 }, (_, index) => [`f${index}`, small] as const)
    await expect(readZip(await zip(many))).rejects.toThrow('2001 files')
  })

  it('is refused in one line: no zip at all', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK'),
      Buffer.from('{"run": 1}'),
      Buffer.alloc(100_000),
    ])
      await expect(readZip(bytes)).rejects.toThrow(/^it cannot be read as a zip: [^\n]+$/)
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
