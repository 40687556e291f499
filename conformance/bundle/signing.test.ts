import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { fileWith } from '../run/fixture/saved-run.ts'
import { bytesOf, whole } from './bytes.ts'
import { bundled, key, parts, refusalOf, signedList, small, text, writeZip } from './fixture/forge.ts'
import { digest, MANIFEST, SIGNATURE, toJsonBytes } from './manifest.ts'
import { holds, keyOfInstallation, readKey, signManifest } from './signing.ts'
import { readZip } from './zip.ts'

// Bundles are judged again, most of them several times in a test: on a machine that is busy with more, that takes time.
vi.setConfig({ testTimeout: 60_000 })

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

describe('the list of a bundle and its signature', () => {
  // Its sums made to fit, so that nothing but what stands in the file can tell.
  it('are refused at every byte, though the zip around them is whole', () => {
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

  it('are refused when the signature is written otherwise, though it holds', () => {
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

  it('are refused when a thing is said twice: another reader would take the first', () => {
    const { files, manifest } = parts()
    const twice = toJsonBytes(manifest).toString().replace('"run":', '"run": "another", "run":')
    expect(refusalOf(signedList(files, Buffer.from(twice)))).toContain(
      'manifest.json is not written as bundles are',
    )
  })

  it('say so when a later Testbenk made them', () => {
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

  it('are refused when the signature is of other bytes, another key or another kind', () => {
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

describe('a key that would hold for every list', () => {
  const prefix = '302a300506032b6570032100'
  const identity = Buffer.from(`01${'00'.repeat(31)}`, 'hex')
  // Points of low order (RFC 8032, 5.1; «Taming the many EdDSAs», table 5), with R the identity and S nothing.
  it.each([
    identity.toString('hex'),
    `ec${'ff'.repeat(30)}7f`,
    '00'.repeat(32),
    `${'00'.repeat(31)}80`,
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    `ee${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
  ])('holds for none: %s', (point) => {
    const spki = Buffer.from(`${prefix}${point}`, 'hex')
    const signature = {
      algorithm: 'Ed25519' as const,
      publicKey: spki.toString('base64'),
      fingerprint: digest(spki),
      signature: Buffer.concat([identity, Buffer.alloc(32)]).toString('base64'),
    }
    const lists = Array.from({ length: 64 }, (_, number) => toJsonBytes({ number }))
    expect(lists.filter((list) => holds(list, signature))).toEqual([])
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

  it('that cannot be kept is told of in one line, with what to do', () => {
    const file = join(fileWith('home', ''), 'testbenk', 'signing-key.pem')
    expect(() => keyOfInstallation(file)).toThrow(
      /^the signing key \/.+\.pem cannot be made: E.+; give one with --key$/,
    )
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
