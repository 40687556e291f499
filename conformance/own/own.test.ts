// A vendor's own file, from outside the repository: the README's example, compiled, loaded and judged.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import { indicator } from '../kit/build-calls.ts'
import { type Draft, journal } from '../kit/build-events.ts'
import { plans } from '../plans/index.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/run-folder.ts'
import { loadOwn } from './load-own.ts'

const root = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const example = /<!-- example: own checks -->\n```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''

/** A project of a vendor's that has this repository among its packages, as `npm install <folder>` leaves it. */
function project(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-vendor-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules', 'testbenk'))
  symlinkSync(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"extends": "testbenk/tsconfig.json", "include": ["my-checks.ts"]}',
  )
  writeFileSync(join(folder, 'my-checks.ts'), source)
  return folder
}

function compile(source: string): string {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], {
      cwd: project(source),
      encoding: 'utf8',
    })
    return 'compiles'
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

describe('the example in the README', () => {
  it('compiles in a vendor’s project, and would not with a fault in it', () => {
    expect(example).toContain("from 'testbenk'")
    expect(compile(example)).toBe('compiles')
    expect(compile(example.replace('({ indicators })', '({ nothing })'))).toContain(
      "'nothing' does not exist",
    )
  }, 60_000)

  it('is loaded from outside and judges: right, wrong, and nothing seen', async () => {
    const own = await loadOwn(join(project(example), 'my-checks.ts'))
    const judged = (...drafts: readonly Draft[]) => {
      const { checks, requirements } = judgeEvidence(plans.portal, readEvidence(journal(...drafts)), own)
      return [checks, requirements].map((list) => list.at(-1)?.verdict)
    }
    const version = (name: string) => indicator({ headers: { 'x-epj-system': name } })
    expect(judged(version('Fjord EPJ 7.2'))).toEqual(['passed', 'passed'])
    expect(judged(version('Fjord EPJ 7.2'), version('Fjord EPJ 6.9'))).toEqual(['failed', 'failed'])
    expect(judged()).toEqual(['not-observed', 'not-observed'])
    expect(own.scenarios.map(({ id, steps }) => [id, steps.length])).toEqual([['own/two-patients', 4]])
  })
})

describe('a vendor’s file', () => {
  const refusal = (source: string) =>
    loadOwn(join(project(source), 'my-checks.ts')).then(
      () => 'loaded',
      (error: Error) => `${error.name}: ${error.message}`,
    )

  it('that cannot be used is refused in one line', async () => {
    for (const [source, reason] of [
      ['const a =', 'cannot be loaded'],
      ["throw new Error('no')", 'cannot be loaded: no'],
      ['export const other = 1', 'exports neither checks nor scenarios'],
      ["export const checks = [{ id: 'own/x' }]", 'is not made with check'],
      [
        "import { check } from 'testbenk'\nexport const checks = [check({ id: 'helseid/x' })]",
        'cannot be the id of an own check',
      ],
      [
        "import { scenario } from 'testbenk'\nexport const scenarios = [scenario({ id: 'x', title: 'x', steps: [] })]",
        'is not made with scenario',
      ],
    ] as const) {
      const said = await refusal(source)
      expect(said).toMatch(/^ConfigError: [^\n]+$/)
      expect(said).toContain(reason)
    }
    await expect(loadOwn('/nowhere/my-checks.ts')).rejects.toThrow('cannot be read')
  })

  it('whose check throws is our vendor’s fault to find: the run is an error, not a failure of the EPJ', async () => {
    const source = `import { check } from 'testbenk'
      export const checks = [check({ id: 'own/throws', holds: 'a', broken: 'b', why: 'c', fix: 'd',
        select: () => { throw new Error('oh') }, evaluate: () => [] })]`
    const own = await loadOwn(join(project(source), 'my-checks.ts'))
    const { checks } = judgeEvidence(plans.portal, readEvidence([]), own)
    expect(checks.at(-1)).toMatchObject({
      id: 'own/throws',
      verdict: 'error',
      note: { en: 'The check failed: oh' },
    })
  })

  it('whose check never ends is stopped, and the others are judged', async () => {
    for (const endless of ['for (;;) {}', "return /^(a+)+$/.test('a'.repeat(40) + 'b') ? [] : []"]) {
      const source = `import { check } from 'testbenk'
        const texts = { holds: 'a', broken: 'b', why: 'c', fix: 'd', select: () => [{ seq: 1 }] }
        export const checks = [
          check({ ...texts, id: 'own/endless', evaluate: () => { try { ${endless} } catch { return [] } } }),
          check({ ...texts, id: 'own/good', evaluate: () => [] })]`
      const own = await loadOwn(join(project(source), 'my-checks.ts'), 100)
      const { checks } = judgeEvidence(plans.portal, readEvidence([]), own)
      expect(checks.slice(-2)).toMatchObject([
        { verdict: 'error', note: { en: 'The check failed: it was stopped after 0.1 seconds' } },
        { verdict: 'passed' },
      ])
    }
  })

  it('whose check gives what is not as agreed is an error too, and passes nothing', async () => {
    const wrong = ['null', '{}', '{ seq: NaN }', '{ seq: 0 }'].map((subject) => [`[${subject}]`, '[]'])
    const faults = ['undefined', '[{}]', "[{ at: 'a', expected: 1, actual: 'b', message: 'c' }]"]
    for (const [select, evaluate] of [...wrong, ...faults.map((fault) => ['[{ seq: 1 }]', fault])]) {
      const source = `import { check } from 'testbenk'
        export const checks = [check({ id: 'own/wrong', holds: 'a', broken: 'b', why: 'c', fix: 'd',
          select: () => ${select}, evaluate: () => ${evaluate} })]`
      const own = await loadOwn(join(project(source), 'my-checks.ts'))
      const [result] = judgeEvidence(plans.portal, readEvidence([]), own).checks.slice(-1)
      expect(result?.verdict, `${select} ${evaluate}`).toBe('error')
      expect(result?.note?.en).toContain('gave something else than')
    }
  })

  it('that a run was made with is asked for when it is judged again, and another is refused', async () => {
    const own = await loadOwn(join(project(example), 'my-checks.ts'))
    const saved = readRun(savedRun({ own: { file: own.file, sha256: own.sha256 } }))
    expect(judgeSaved(saved, { own }).checks.at(-1)?.id).toBe('own/epj-version')
    expect(() => judgeSaved(saved)).toThrow('--checks my-checks.ts')
    expect(() => judgeSaved(saved, { own: { ...own, sha256: '0'.repeat(64) } })).toThrow('is not the file')
    expect(() => judgeSaved(readRun(savedRun()), { own })).toThrow('without own checks')
  })
})
