import { writeFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import { bytesIn, bytesOf, whole } from './bytes.ts'
import { bundled, forged, makeBundle, parts, refusalOf, replaced, small, writeZip } from './fixture/forge.ts'
import { digestOf, MANIFEST, SIGNATURE } from './manifest.ts'
import { verifyBundle } from './verify-bundle.ts'
import { readZip } from './zip.ts'

// Bundles are judged again, most of them several times in a test: on a machine that is busy with more, that takes time.
vi.setConfig({ testTimeout: 60_000 })

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

  it('is refused when its files were moved, though each is what it was', () => {
    const files = readZip(bundled())
    expect(refusalOf(writeZip(new Map([...files].reverse())))).toContain('is not in its place')
  })

  it('is refused before a file is read that is far larger than any run has', () => {
    const large = bytesOf(Buffer.alloc(4 * 1024 * 1024 + 1, ' '))
    expect(refusalOf(forged((files) => void files.set('run.json', large)))).toBe(
      'BundleError: run.json has 4194305 bytes, and in a bundle at most 4194304',
    )
  })
})
