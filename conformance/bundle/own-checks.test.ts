// Bundles of runs that were judged by a vendor's own checks too.
import { generateKeyPairSync } from 'node:crypto'
import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadOwn } from '../own/load-own.ts'
import type { OwnWork } from '../own/own-work.ts'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/run-folder.ts'
import { collect, makeBundle, manifestOf } from './make-bundle.ts'
import { listFiles } from './manifest.ts'
import { verifyBundle } from './verify-bundle.ts'
import type { Files } from './zip.ts'

const source = `import { check } from 'testbenk'
export const checks = [check({ id: 'own/metadata', holds: 'a', broken: 'b', why: 'c', fix: 'd',
  select: ({ metadata }) => metadata, evaluate: () => [] })]`
const { privateKey } = generateKeyPairSync('ed25519')

let file: string
let own: OwnWork
beforeAll(async () => {
  file = fileWith('my-checks.ts', source)
  own = await loadOwn(file)
})

async function bundled(change: (files: Map<string, Uint8Array>) => void = () => undefined) {
  const folder = savedRun({ own: { file: own.file, sha256: own.sha256 } })
  const saved = readRun(folder)
  const result = judgeSaved(saved, { own })
  const files = new Map(collect(folder, saved, result, own))
  const manifest = manifestOf(files, saved, result)
  change(files)
  return await makeBundle(files, { ...manifest, files: listFiles(files) }, privateKey)
}

const text = (files: Files, path: string) => Buffer.from(files.get(path) ?? []).toString('utf8')

describe('a bundle of a run with own checks', () => {
  it('has their source, and is judged whole by whoever gives the file, whatever it is called', async () => {
    let carried = ''
    const bytes = await bundled((files) => {
      carried = text(files, `own/${own.sha256}.ts`)
    })
    expect(carried).toBe(source)
    const elsewhere = join(dirname(file), `${own.sha256}.ts`)
    renameSync(file, elsewhere)
    const verified = await verifyBundle(bytes, await loadOwn(elsewhere))
    expect(verified).toMatchObject({ differences: [] })
    expect(verified.ownUnjudged).toBeUndefined()
    expect(verified.result.checks.at(-1)).toMatchObject({ id: 'own/metadata', verdict: 'passed' })
  })

  it('is judged without them by everybody else, and says so: it never holds as a whole', async () => {
    const { differences, ownUnjudged, result } = await verifyBundle(await bundled())
    expect(differences).toEqual([])
    expect(ownUnjudged).toEqual({ file: 'my-checks.ts', sha256: own.sha256 })
    expect(result.checks.map(({ id }) => id)).not.toContain('own/metadata')
  })

  it('does not hide behind them: a verdict of the suite’s that does not follow is told', async () => {
    const bytes = await bundled((files) => {
      const said = JSON.parse(text(files, 'result.json'))
      said.checks.find(({ verdict }: { verdict: string }) => verdict === 'not-observed').verdict = 'passed'
      files.set('result.json', Buffer.from(JSON.stringify(said)))
    })
    expect((await verifyBundle(bytes)).differences).toEqual([
      expect.stringMatching(/: the bundle says passed, the traffic says not-observed$/),
    ])
  })

  it('is refused with another source, or with none', async () => {
    const path = `own/${own.sha256}.ts`
    await expect(
      verifyBundle(await bundled((files) => files.set(path, Buffer.from('export {}')))),
    ).rejects.toThrow('is not what its name says')
    await expect(verifyBundle(await bundled((files) => files.delete(path)))).rejects.toThrow('is missing')
  })
})
