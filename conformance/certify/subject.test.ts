// What the one question is asked of: only what holds, and what was judged with all that it was run with.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { toJson } from '#reports/json.ts'
import { bytesIn, bytesOf, whole } from '../bundle/bytes.ts'
import { bundled, forged, inOrder, makeBundle, parts, replaced, text } from '../bundle/fixture/forge.ts'
import { listFiles } from '../bundle/manifest.ts'
import { ConfigError } from '../config.ts'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import { openSubject } from './subject.ts'

// Each bundle is judged twice.
vi.setConfig({ testTimeout: 60_000 })

const open = (path: string) => openSubject(path, { suiteVersion: '9.9.9', readBundle: bytesIn })
const saved = (bytes: ReturnType<typeof bundled>) => {
  const file = fileWith('bundle.zip', '')
  writeFileSync(file, whole(bytes))
  return file
}
const own = { file: 'my-checks.ts', sha256: 'a'.repeat(64) }

describe('a run’s folder', () => {
  it('is judged now, and held against how it was judged then, where it was', () => {
    const folder = savedRun()
    expect(open(folder)).toMatchObject({ result: { suite: { version: '9.9.9' } } })
    expect(open(folder)).not.toHaveProperty('earlier')
    const earlier = judgeSaved(readRun(folder), { suiteVersion: '0.0.1' })
    writeFileSync(join(folder, 'result.json'), toJson(earlier))
    expect(open(folder)).toMatchObject({ earlier: { suite: { version: '0.0.1' } } })
    expect(open(folder)).not.toHaveProperty('signedBy')
  })

  it('that is not there is told by its name, and one of a vendor’s own checks wants them', () => {
    const gone = savedRun()
    rmSync(gone, { recursive: true })
    expect(() => open(gone)).toThrow(ConfigError)
    expect(() => open(gone)).toThrow(gone)
    expect(() => open(savedRun({ own }))).toThrow(own.file)
  })
})

describe('a bundle', () => {
  it('is judged now, held against what it says, and says whose key has signed it', () => {
    expect(open(saved(bundled()))).toMatchObject({
      result: { suite: { version: '9.9.9' } },
      earlier: { run: { id: 'portal-1' } },
      signedBy: expect.stringMatching(/./),
    })
  })

  it('whose verdicts do not follow from its traffic is refused, whoever signed it', () => {
    const lying = forged((files) =>
      replaced(files, 'result.json', '"verdict": "not-observed"', '"verdict": "passed"'),
    )
    expect(() => open(saved(lying))).toThrow('the traffic says')
  })

  it('of another suite is judged by this one’s verdicts: what that one wrote otherwise is no fault of it', () => {
    const { files, manifest } = parts()
    const other = { ...manifest, suite: { ...manifest.suite, code: 'a'.repeat(64) } }
    expect(open(saved(makeBundle(files, other)))).toHaveProperty('earlier')
    const said = text(files, 'result.json').replace('"verdict": "not-observed"', '"verdict": "passed"')
    const differing = inOrder(new Map([...files, ['result.json', bytesOf(Buffer.from(said))]]))
    const { earlier } = open(saved(makeBundle(differing, { ...other, files: listFiles(differing) })))
    expect(earlier?.checks.some(({ verdict }) => verdict === 'passed')).toBe(true)
  })
})
