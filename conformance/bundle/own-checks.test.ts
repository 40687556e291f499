// Bundles of runs that were judged by a vendor's own checks too.
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openSubject } from '../certify/subject.ts'
import { loadOwn } from '../own/load-own.ts'
import { type OwnWork, recordOf } from '../own/own-work.ts'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { inOrder, makeBundle, text } from './fixture/forge.ts'
import { collect, manifestOf } from './make-bundle.ts'
import { listFiles, type Manifest } from './manifest.ts'
import { verifyBundle } from './verify-bundle.ts'
import type { Files } from './zip.ts'

// Own checks have processes of their own.
vi.setConfig({ testTimeout: 60_000 })

const source = `import { check } from 'testbenk'
import { none } from './lib/none.ts'
export const checks = [check({ id: 'own/metadata', holds: 'a', broken: 'b', why: 'c', fix: 'd',
  select: ({ metadata }) => metadata, evaluate: none })]`
const imported = 'export const none = () => []'

let file: string
let own: OwnWork
beforeAll(() => {
  file = fileWith('my-checks.ts', source)
  mkdirSync(join(dirname(file), 'lib'))
  writeFileSync(join(dirname(file), 'lib', 'none.ts'), imported)
  own = loadOwn(file)
})

/** Judged once: each time takes a process. */
let all: Files
let manifest: Manifest
beforeAll(() => {
  const folder = savedRun({ own: recordOf(own) })
  const saved = readRun(folder)
  const result = judgeSaved(saved, { own })
  all = collect(folder, saved, result, own)
  manifest = manifestOf(all, saved, result)
})

function bundled(change: (files: Map<string, Bytes>) => void = () => undefined): Bytes {
  const files = new Map(all)
  change(files)
  const sorted = inOrder(files)
  return makeBundle(sorted, { ...manifest, files: listFiles(sorted) })
}

const bytesFrom = (contents: string) => bytesOf(Buffer.from(contents))

describe('a bundle of a run with own checks', () => {
  it('has their source with all that it imports, and is judged whole by whoever unpacks and gives it', () => {
    const carried = new Map<string, string>()
    const bytes = bundled((files) => {
      for (const path of files.keys()) if (path.startsWith('own/')) carried.set(path, text(files, path))
    })
    expect([...carried]).toEqual([
      ['own/lib/none.ts', imported],
      ['own/my-checks.ts', source],
    ])
    const elsewhere = mkdtempSync(join(tmpdir(), 'testbenk-unpacked-'))
    mkdirSync(join(elsewhere, 'own', 'lib'), { recursive: true })
    for (const [path, contents] of carried) writeFileSync(join(elsewhere, path), contents)
    const renamed = join(elsewhere, 'own', 'theirs.ts')
    renameSync(join(elsewhere, 'own', 'my-checks.ts'), renamed)
    const verified = verifyBundle(bytes, loadOwn(renamed))
    expect(verified).toMatchObject({ differences: [] })
    expect(verified.ownUnjudged).toBeUndefined()
    expect(verified.result.checks.at(-1)).toMatchObject({ id: 'own/metadata', verdict: 'passed' })
  })

  it('is judged without them by everybody else, and says so: it never holds as a whole', () => {
    const { differences, ownUnjudged, result } = verifyBundle(bundled())
    expect(differences).toEqual([])
    expect(ownUnjudged).toEqual(recordOf(own))
    expect(result.checks.map(({ id }) => id)).not.toContain('own/metadata')
    const asked = { suiteVersion: '0.1.0', readBundle: () => bundled() }
    expect(() => openSubject(fileWith('bundle.zip', ''), asked)).toThrow('my-checks.ts')
    expect(openSubject(fileWith('bundle.zip', ''), { ...asked, own }).result.checks.at(-1)?.id).toBe(
      'own/metadata',
    )
  })

  it('does not hide behind them: a verdict of the suite’s that does not follow is told', () => {
    const bytes = bundled((files) => {
      const said = JSON.parse(text(files, 'result.json'))
      said.checks.find(({ verdict }: { verdict: string }) => verdict === 'not-observed').verdict = 'passed'
      files.set('result.json', bytesFrom(JSON.stringify(said)))
    })
    expect(verifyBundle(bytes).differences).toEqual([
      {
        nb: expect.stringMatching(/: bevispakken sier passed, trafikken sier not-observed$/),
        en: expect.stringMatching(/: the bundle says passed, the traffic says not-observed$/),
      },
    ])
  })

  it('is refused with another source, of the file or of what it imports, and without one of them', () => {
    for (const path of ['own/my-checks.ts', 'own/lib/none.ts']) {
      expect(() => verifyBundle(bundled((files) => files.set(path, bytesFrom('export {}'))))).toThrow(
        `${path} is not the file that the run was made with`,
      )
      expect(() => verifyBundle(bundled((files) => files.delete(path)))).toThrow('is missing')
    }
    expect(() => verifyBundle(bundled((files) => files.set('own/more.ts', bytesFrom('export {}'))))).toThrow(
      'a bundle has no file «own/more.ts»',
    )
  })

  it('of an older Testbenk, that remembered the named file only, is read as it is', () => {
    const older = fileWith('older.ts', source.replace('./lib/none.ts', `${dirname(file)}/lib/none.ts`))
    const { sha256 } = own
    const folder = savedRun({ own: { file: 'my-checks.ts', sha256 } })
    const saved = readRun(folder)
    const result = judgeSaved(saved, { own })
    const files = collect(folder, saved, result, own)
    expect([...files.keys()]).toContain(`own/${sha256}.ts`)
    const bytes = makeBundle(files, manifestOf(files, saved, result))
    expect(verifyBundle(bytes, own).differences).toEqual([])
    expect(() => loadOwn(older)).toThrow('own checks may import')
  })
})
