// Who may import whom, as data. The table of the design, held against every import in the tree.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const FOLDERS = ['simulators', 'scenarios', 'conformance', 'reports', 'load']
const SIMULATORS = ['helseid', 'kjernejournal', 'brreg', 'altinn', 'people', 'epj']

interface Rule {
  /** Files that the rule is for: they begin with this path. The longest that fits counts. */
  readonly files: string
  /** Of our own code, what may be imported; files begin with one of these. */
  readonly own: readonly string[]
  /** Own code of which only types may be imported. */
  readonly types?: readonly string[]
  /** Node modules and packages that may be imported; absent: all. */
  readonly packages?: readonly string[]
}

const rules: readonly Rule[] = [
  { files: 'simulators/core/', own: ['simulators/core/'] },
  { files: 'simulators/population/', own: ['simulators/core/', 'simulators/population/'] },
  ...SIMULATORS.map((name) => ({
    files: `simulators/${name}/`,
    own: ['simulators/core/', 'simulators/population/', `simulators/${name}/`],
  })),
  // The world and the tests beside it, which walk through all the simulators.
  { files: 'simulators/', own: ['simulators/'] },
  {
    files: 'scenarios/',
    own: ['scenarios/', 'simulators/population/'],
    types: ['simulators/core/'],
  },
  {
    files: 'conformance/evidence/',
    own: ['conformance/evidence/', 'conformance/parsed-json.ts', 'simulators/core/journal/exchange.ts'],
    packages: ['node:crypto'],
  },
  {
    files: 'conformance/checks/',
    own: ['conformance/checks/', 'conformance/kit/', 'conformance/evidence/'],
    types: ['conformance/'],
    packages: [],
  },
  {
    files: 'conformance/kit/',
    own: [
      'conformance/kit/',
      'conformance/evidence/',
      'conformance/requirements/',
      'conformance/result.ts',
      'simulators/core/explanations/explanation-values-nb.ts',
    ],
    types: ['simulators/core/journal/exchange.ts'],
  },
  { files: 'conformance/requirements/', own: ['conformance/requirements/', 'conformance/result.ts'] },
  { files: 'conformance/', own: ['conformance/', 'scenarios/', 'simulators/', 'reports/'] },
  {
    files: 'reports/',
    own: ['reports/', 'simulators/core/explanations/explanations-nb.ts'],
    types: ['conformance/result.ts', 'conformance/load/load-run.ts', 'conformance/load/capacity/capacity.ts'],
  },
  { files: 'load/', own: ['load/'], packages: ['k6'] },
]

/** What a rule forbids holds for tests too, except that they may use the test runner and builders. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'node:',
  'playwright-core',
  '@axe-core/playwright',
  'jose',
  'yaml',
]
/** The one browser of all browser tests. */
const TEST_BROWSER = 'simulators/core/fixture/chromium.ts'
const isTest = (file: string) =>
  /\.(?:e2e\.|browser\.)?test\.ts$/.test(file) || /\/(?:fixture|fixtures)\//.test(file)

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
  readonly own: boolean
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(STATEMENT)].map(([, type, names = '', specifier = '']) => {
    const own = specifier.startsWith('.') || specifier.startsWith('#')
    const target = specifier.startsWith('#')
      ? specifier.slice(1)
      : specifier.startsWith('.')
        ? relative(root, resolve(root, dirname(file), specifier))
        : specifier
    return { file, target, own, typeOnly: type !== undefined || onlyTypes(names) }
  })
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  const parts = inner?.split(',').filter((part) => part.trim() !== '') ?? []
  return parts.length > 0 && parts.every((part) => part.trim().startsWith('type '))
}

function breaches(found: Import): string | undefined {
  const rule = rules
    .filter(({ files }) => found.file.startsWith(files))
    .sort((a, b) => b.files.length - a.files.length)[0]
  if (!rule) return `${found.file}: no rule says what it may import`
  const said = `${found.file} imports ${found.target}`
  if (!found.own) {
    const allowed = rule.packages && [...rule.packages, ...(isTest(found.file) ? TEST_PACKAGES : [])]
    return !allowed || allowed.some((name) => found.target.startsWith(name)) ? undefined : said
  }
  if (rule.own.some((path) => found.target.startsWith(path))) return undefined
  if (isTest(found.file) && found.target === TEST_BROWSER) return undefined
  if (found.typeOnly && rule.types?.some((path) => found.target.startsWith(path))) return undefined
  return isTest(found.file) && found.file.startsWith('conformance/') ? undefined : said
}

const files = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).filter(
  (file) => !file.startsWith('reports/out/'),
)

describe('the layers', () => {
  it('hold: nobody imports what the table forbids', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(importsOf).flatMap((found) => breaches(found) ?? [])).toEqual([])
  })

  it('catch a planted breach of each kind', () => {
    const planted = (file: string, target: string, typeOnly = false): Import => ({
      file,
      target,
      typeOnly,
      own: target.includes('/') && !target.startsWith('node:'),
    })
    const caught = [
      planted('simulators/core/x.ts', 'simulators/helseid/index.ts'),
      planted('simulators/helseid/x.ts', 'simulators/brreg/index.ts', true),
      planted('simulators/epj/x.ts', 'conformance/result.ts', true),
      planted('scenarios/x.ts', 'simulators/core/room/room.ts'),
      planted('scenarios/x.ts', 'conformance/judge.ts'),
      planted('conformance/checks/a/x.ts', 'simulators/core/journal/exchange.ts'),
      planted('conformance/checks/a/x.ts', 'node:fs'),
      planted('conformance/evidence/x.ts', 'express'),
      planted('reports/x.ts', 'conformance/judge.ts'),
      planted('load/x.ts', 'simulators/core/random.ts'),
      planted('load/x.ts', 'node:fs'),
    ]
    expect(caught.filter((found) => breaches(found) === undefined)).toEqual([])
  })

  it('keep module-level state out of the simulators', () => {
    const mutable = /^(?:export )?(?:let|var) /m
    const offenders = files.filter(
      (file) =>
        file.startsWith('simulators/') &&
        !isTest(file) &&
        mutable.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(offenders).toEqual([])
  })

  it('let only the composition root read flags and environment, print, and exit', () => {
    const forbidden = /process\.(?:argv|env|exit)|console\./
    const offenders = files.filter(
      (file) =>
        !file.startsWith('load/') &&
        !file.startsWith('conformance/bench/servers/') &&
        file !== 'conformance/own/own-process.ts' &&
        // Programs of their own, to be copied and changed.
        !file.startsWith('scenarios/adapters/') &&
        !file.startsWith('scenarios/clients/') &&
        !file.startsWith('conformance/stacks/journeys/') &&
        // The way in keeps what was compiled, in its own process and in those of the bench.
        file !== 'conformance/cli.ts' &&
        file !== 'conformance/bench/bench-process.ts' &&
        file !== 'conformance/main.ts' &&
        !isTest(file) &&
        forbidden.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '')),
    )
    expect(offenders).toEqual([])
  })

  it('keep the clock and randomness of the machine out of the simulators', () => {
    // The mark of our own calls must not follow from a seed that anybody may know; nor a replica's name and secret.
    const excused = ['simulators/core/shared/open-fleet.ts', 'simulators/core/call/callers.ts']
    const forbidden = /Date\.now\(\)|new Date\(\)|Math\.random|randomUUID|randomBytes/
    const offenders = files.filter(
      (file) =>
        file.startsWith('simulators/') &&
        !isTest(file) &&
        !excused.includes(file) &&
        forbidden.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(offenders).toEqual([])
  })

  it('escape everything in views: raw output is for includes and the layout’s rendered page only', () => {
    const views = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.ejs`, { cwd: root }))
    expect(views.length).toBeGreaterThan(5)
    const raw = views.flatMap((view) =>
      [...readFileSync(join(root, view), 'utf8').matchAll(/<%-([\s\S]*?)-?%>/g)]
        .map(([, code = '']) => code.trim())
        .filter((code) => !code.startsWith('include('))
        .map((code) => `${view}: ${code}`),
    )
    expect(raw).toEqual(expect.arrayContaining(['simulators/core/pages/views/layout.ejs: main']))
    expect(
      raw.filter(
        (line) => !line.startsWith('simulators/core/pages/views/layout.ejs') && !line.startsWith('reports/'),
      ),
    ).toEqual([])
  })
})
