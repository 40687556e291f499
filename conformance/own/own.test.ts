// A vendor's own file, from outside the repository: the README's example, compiled, loaded and judged.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidence } from '../evidence/evidence.ts'
import { judge } from '../judge.ts'
import { type Draft, journal } from '../kit/fixture/build-events.ts'
import { indicator } from '../kit/fixture/build-kjernejournal-calls.ts'
import { fileWith, savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import { judgeOwn } from './judge-own.ts'
import { loadOwn } from './load-own.ts'
import { judgeWith, loadModule } from './own-module.ts'
import { type OwnWork, recordOf } from './own-work.ts'

const root = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const example = /<!-- example: own checks -->\n```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''

/** What the README tells a vendor to write. */
const PACKAGE = '{"type": "module"}'
const TSCONFIG = '{"extends": "testbenk/tsconfig.json", "include": ["my-checks.ts"]}'

/** A project of a vendor's that has this repository among its packages, as `npm install <folder>` leaves it. */
function project(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-vendor-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules', 'testbenk'))
  symlinkSync(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'))
  writeFileSync(join(folder, 'package.json'), PACKAGE)
  writeFileSync(join(folder, 'tsconfig.json'), TSCONFIG)
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
    expect(readme).toContain(`must say \`${PACKAGE.slice(1, -1)}\``)
    expect(readme).toContain(`\`${TSCONFIG}\``)
    expect(compile(example)).toBe('compiles')
    expect(compile(example.replace('({ indicators })', '({ nothing })'))).toContain(
      "'nothing' does not exist",
    )
  })

  it('is loaded from outside and judges: right, wrong, and nothing seen', async () => {
    const { checks, scenarios } = await loadModule(join(project(example), 'my-checks.ts'))
    const judged = (...drafts: readonly Draft[]) =>
      checks.map((check) => judgeWith(check, [readEvidence(journal(...drafts))], 1000)?.verdict)
    const version = (name: string) => indicator({ headers: { 'x-epj-system': name } })
    expect(judged(version('Fjord EPJ 7.2'))).toEqual(['passed'])
    expect(judged(version('Fjord EPJ 7.2'), version('Fjord EPJ 6.9'))).toEqual(['failed'])
    expect(judged()).toEqual(['not-observed'])
    expect(scenarios.map(({ id, steps }) => [id, steps.length])).toEqual([['own/two-patients', 4]])
  })
})

/** A file with these checks, which are given what they do as a text. */
function fileOf(...bodies: readonly string[]): string {
  const checks = bodies.map(
    (body, index) =>
      `check({ id: 'own/check-${index}', holds: 'a', broken: 'b', why: 'c', fix: 'd', select: () => [{ seq: 1 }], evaluate: () => [], ${body} })`,
  )
  return `import { check } from 'testbenk'\nexport const checks = [${checks.join(', ')}]`
}

describe('a vendor’s file', () => {
  const refusal = (source: string) =>
    loadModule(join(project(source), 'my-checks.ts')).then(
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
    expect(() => loadOwn('/nowhere/my-checks.ts')).toThrow('cannot be read')
  })

  it('whose check throws, or gives what is not as agreed, is an error of that check, and passes nothing', async () => {
    const wrong = ['null', '{}', '{ seq: NaN }', '{ seq: 0 }'].map((subject) => `select: () => [${subject}]`)
    const faults = ['undefined', '[{}]', "[{ at: 'a', expected: 1, actual: 'b', message: 'c' }]"]
    const source = fileOf(
      "select: () => { throw new Error('oh') }",
      ...wrong,
      ...faults.map((fault) => `evaluate: () => ${fault}`),
    )
    const { checks } = await loadModule(join(project(source), 'my-checks.ts'))
    const [thrown, ...others] = checks.map((check) => judgeWith(check, [readEvidence([])], 1000))
    expect(thrown).toMatchObject({ verdict: 'error', note: { en: 'The check failed: oh' } })
    for (const result of others) {
      expect(result?.verdict).toBe('error')
      expect(result?.note?.en).toContain('gave something else than')
    }
  })

  it('is judged in a process of its own: what never ends, eats memory or leaves ends there, and the others are judged', () => {
    const source = fileOf(
      "evaluate: () => { try { /^(a+)+$/.test('a'.repeat(40) + 'b') } catch { return [] } }",
      'evaluate: () => { const kept = []; for (;;) kept.push(Buffer.alloc(16_000_000, 1)) }',
      'evaluate: () => process.exit(0)',
      'evaluate: () => { Array.prototype.some = () => false; return [] }',
    )
    const own = loadOwn(fileWith('my-checks.ts', source))
    const { source: journal, record } = readRun(savedRun({ own: recordOf(own) }))
    const { checks } = judgeOwn(own, journal, record, { timeMs: 2_000, memoryBytes: 100_000_000 })
    const ours = 'The fault is in your own check, not in Testbenk. The check failed: '
    expect(checks.map(({ id, verdict, note }) => [id, verdict, note?.en])).toEqual([
      ['own/check-0', 'error', `${ours}it was stopped after 2 seconds`],
      ['own/check-1', 'error', `${ours}it was stopped, since it took more than 95 MB of memory`],
      ['own/check-2', 'error', `${ours}its process ended by itself`],
      ['own/check-3', 'passed', undefined],
    ])
    expect(checks[1]?.note?.nb).toBe(
      'Feilen er i deres egen kontroll, ikke i testbenken. Kontrollen feilet: stanset fordi den tok mer enn 95 MB minne',
    )
    expect([1].some((one) => one === 1)).toBe(true)
  })

  it('that breaks leaves the run undecided, and is no fault of the bench’s', () => {
    const { record, journal } = readRun(savedRun({ plan: 'helseid-only' }))
    const both = { nb: 'Ett', en: 'One' }
    const texts = { title: both, failureTitle: both, why: both, fix: both }
    const exitWhenBroken = (id: string) =>
      judge(record, journal, {
        own: {
          checks: [
            {
              id,
              ...texts,
              verdict: 'error',
              requirements: [],
              cause: 'implementation',
              findings: [],
              examined: [],
            },
          ],
          requirements: [],
        },
      }).exitCode
    expect([exitWhenBroken('own/broken'), exitWhenBroken('helseid/broken')]).toEqual([2, 6])
  })

  it('that takes too long or too much to load is refused, and so is one that imports what it may not', () => {
    // On a machine that is busy, what takes too much memory must not be stopped for its time.
    const within = { timeMs: 60_000, memoryBytes: 100_000_000 }
    const load = (source: string, limits = within) => loadOwn(fileWith('my-checks.ts', source), limits)
    expect(() => load('for (;;) {}', { ...within, timeMs: 3_000 })).toThrow(
      'cannot be loaded: it was stopped after 3 seconds',
    )
    expect(() => load('const kept = []\nfor (;;) kept.push(new Array(1e6).fill(0))')).toThrow(
      'it took more than 95 MB of memory',
    )
    expect(() => load("import 'zod'")).toThrow('my-checks.ts imports «zod»: own checks may import «testbenk»')
  })

  it('that a run was made with is asked for when it is judged again, and another is refused', () => {
    const own = loadOwn(join(project(example), 'my-checks.ts'))
    const saved = readRun(savedRun({ own: recordOf(own) }))
    const with_ = (change: Partial<OwnWork>) => () => judgeSaved(saved, { own: { ...own, ...change } })
    expect(with_({})().checks.at(-1)?.id).toBe('own/epj-version')
    expect(with_({})().requirements.at(-1)?.id).toBe('OWN-epj-version')
    expect(() => judgeSaved(saved)).toThrow('--checks my-checks.ts')
    expect(with_({ sha256: '0'.repeat(64) })).toThrow('is not the file')
    const more = { path: 'lib/more.ts', sha256: '0'.repeat(64), bytes: Buffer.alloc(0) }
    expect(with_({ files: [...own.files, more] })).toThrow('imports lib/more.ts, which is not what it was')
    expect(() => judgeSaved(readRun(savedRun()), { own })).toThrow('without own checks')
  })
})
