// A stranger can write every file of a bundle anew and sign it with a key of their own. What they change must show where it
// was changed, until nothing of the run is left: then it is another run, and only its key tells whose.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type LedgerDraft, nextLine } from '../attest/ledger.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { readRun } from '../run/saved-run.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { attestedDraft, forged, inOrder, makeBundle, parts, refusalOf, text } from './fixture/forge.ts'
import { listFiles, toJsonBytes } from './manifest.ts'
import { verifyBundle } from './verify-bundle.ts'

vi.setConfig({ testTimeout: 60_000 })

const digest = (line: string) => createHash('sha256').update(line).digest('hex')
const linesOf = (journal: string) => journal.trimEnd().split('\n')

/** The chain made to hold, whatever the lines say: their text stays as it is, but for the two hashes. */
function chained(lines: readonly string[]): string {
  let prev = '0'.repeat(64)
  return lines
    .map((line) => {
      const bare = `${line.slice(0, line.lastIndexOf(',"hash":'))}}`.replace(
        /"prev":"[0-9a-f]{64}"\}$/,
        () => `"prev":"${prev}"}`,
      )
      prev = digest(bare)
      return `${bare.slice(0, -1)},"hash":"${prev}"}\n`
    })
    .join('')
}

const lastHash = (journal: string) => linesOf(journal).at(-1)?.slice(-66, -2) ?? ''

/** With other lines in its journal, which run.json and the list know of. */
function withLines(change: (lines: string[]) => void): Bytes {
  const { files, manifest } = parts()
  const lines = linesOf(text(files, 'events.jsonl'))
  change(lines)
  const journal = chained(lines)
  const named = { events: lines.length, hash: lastHash(journal) }
  const record = { ...JSON.parse(text(files, 'run.json')), journal: named }
  const sorted = inOrder([
    ...files,
    ['events.jsonl', bytesOf(Buffer.from(journal))],
    ['run.json', bytesOf(toJsonBytes(record))],
  ])
  return makeBundle(sorted, { ...manifest, journal: named, files: listFiles(sorted) })
}

const said = (bytes: Bytes) => verifyBundle(bytes).differences.map(({ en }) => en)

describe('a line of the journal that was written by hand', () => {
  it('is sound as it was, so that what is refused below is refused for what it says', () => {
    expect(said(withLines(() => undefined))).toEqual([])
  })

  // Readers of JSON differ: some take the first, some the last, and some refuse it.
  it.each<[string, (line: string) => string]>([
    ['a member twice', (line) => line.replace('"request":', '"operation":"helseid.token","request":')],
    ['a member twice, further in', (line) => line.replace('"method":', '"method":"POST","method":')],
    [
      'a member twice, by a name with an escape',
      (line) => line.replace('"request":', '"op\\u0065ration":"x","request":'),
    ],
    ['spaces', (line) => line.replace('"request":', ' "request": ')],
    ['a number in another way', (line) => line.replace('"status":200', '"status":2e2')],
    ['a letter by its number', (line) => line.replace('helseid.metadata', 'helseid.metadat\\u0061')],
    ['a number that is none', (line) => line.replace('"status":200', '"status":200,"bytes":1e999')],
    [
      'no end to its depth',
      (line) => line.replace('"status":200', `"status":200,"deep":${'['.repeat(9_000)}${']'.repeat(9_000)}`),
    ],
  ])('is refused with %s, and found', (_, change) => {
    const bytes = withLines((lines) => {
      const [, , line = ''] = lines
      lines[2] = change(line)
      expect(lines[2]).not.toBe(line)
    })
    expect(refusalOf(bytes)).toBe('BundleError: the chain of the journal does not hold at line 3')
  })
})

describe('what people have answered for', () => {
  const draft: LedgerDraft = { ...attestedDraft, verdict: 'failed', comment: '' }

  it('is refused when a line of it says a thing twice, and found', () => {
    const line = nextLine([], draft, new Date())
    const folder = savedRun()
    writeFileSync(join(folder, 'attestations.jsonl'), `${line}\n`)
    expect(readRun(folder).attestations).toHaveLength(1)
    for (const [from, to] of [
      ['"verdict":', '"verdict":"passed","verdict":'],
      ['"verdict":', '"verdict": '],
    ] as const) {
      const bare = `${line.slice(0, line.lastIndexOf(',"hash":'))}}`.replace(from, to)
      const twice = `${bare.slice(0, -1)},"hash":"${digest(bare)}"}\n`
      const ledger = bytesOf(Buffer.from(twice))
      expect(refusalOf(forged((files) => void files.set('attestations.jsonl', ledger)))).toMatch(
        /^BundleError: .*the ledger of attestations does not hold at line 1: it was changed$/,
      )
    }
  })

  it('cannot be added to without another verdict', () => {
    const { files } = parts()
    const result = JSON.parse(text(files, 'result.json'))
    const open = result.requirements.find(({ verdict }: { verdict: string }) => verdict === 'review')
    const line = nextLine([], { ...draft, requirement: open.id, verdict: 'passed' }, new Date())
    const bytes = forged((all) => void all.set('attestations.jsonl', bytesOf(Buffer.from(`${line}\n`))))
    expect(said(bytes)).not.toEqual([])
  })

  it('is refused when the file of expected failures says a thing twice', () => {
    const file = (json: string) =>
      refusalOf(forged((files) => void files.set('expected-failures.json', bytesOf(Buffer.from(json)))))
    const [owner, rest] = ['"owner": "A: \\"B\\""', '"reason": "why {:", "expires": "2026-12-31"']
    const line = (more: string) =>
      `{ "expected": [{ "check": "helseid/par", "verdict": "failed",\n ${more}${owner}, ${rest} }] }`
    expect(file(line(''))).toBe('accepted')
    for (const twice of [line('"owner": "C", '), line('').replace('{', '{ "expected": [],')])
      expect(file(twice)).toBe('BundleError: expected-failures.json says a thing twice')
  })
})

describe('a file of the run', () => {
  it.each([
    ['attestations.jsonl', 16],
    ['expected-failures.json', 8],
  ])('%s is refused before it is read when it is larger than %i MB', (path, most) => {
    const bytes = most * 1024 * 1024
    const large = bytesOf(Buffer.alloc(bytes + 1, '['))
    expect(refusalOf(forged((files) => void files.set(path, large)))).toBe(
      `BundleError: ${path} has ${bytes + 1} bytes, and in a bundle at most ${bytes}`,
    )
  })

  it('is refused when it is no text', () => {
    for (const path of ['run.json', 'attestations.jsonl', 'expected-failures.json']) {
      const bytes = bytesOf(Buffer.from([0x7b, 0xe5, 0x7d]))
      expect(refusalOf(forged((files) => void files.set(path, bytes)))).toMatch(
        new RegExp(`^BundleError: ${path} is not UTF-8 text`),
      )
    }
  })
})

describe('a picture of what the user saw', () => {
  it('is a picture by its name, too: a program is chosen by it', () => {
    const sha256 = digest('x')
    const seen = { scenario: 'test/one', phase: 'plain', outcome: 'ok', seen: { screenshot: sha256 } }
    const folder = savedRun({}, ['test/one'], [{ type: 'mark', kind: 'step-ended', data: seen }])
    mkdirSync(join(folder, 'screenshots'))
    writeFileSync(join(folder, 'screenshots', `${sha256}.png`), 'x')
    const { files, manifest } = parts(folder)
    const called = (kind: string) => {
      const others = [...files].filter(([path]) => !path.startsWith('screenshots/'))
      const sorted = inOrder([...others, [`screenshots/${sha256}.${kind}`, bytesOf(Buffer.from('x'))]])
      return refusalOf(makeBundle(sorted, { ...manifest, files: listFiles(sorted) }))
    }
    expect([called('png'), called('jpg')]).toEqual(['accepted', 'accepted'])
    for (const kind of ['html', 'svg', 'png.html', 'PNG', 'pdf'])
      expect(called(kind)).toBe(`BundleError: screenshots/${sha256}.${kind} is not what its name says`)
  })
})

describe('the list', () => {
  const { files, manifest } = parts()
  const listing = (list: object) => makeBundle(files, list as typeof manifest)

  it('is refused where it is that of no bundle, and not called one of a later version', () => {
    const { seed: _, ...without } = manifest
    for (const list of [without, { ...without, schemaVersion: 2, kind: 'other' }, { ...manifest, more: 1 }])
      expect(refusalOf(listing(list))).toBe('BundleError: manifest.json is not that of a bundle')
  })

  it('of another suite may name another catalogue', () => {
    const suite = { ...manifest.suite, code: '0'.repeat(64), catalogue: 'another' }
    expect(said(listing({ ...manifest, suite }))).toEqual([])
  })
})

describe('run.json', () => {
  const { files } = parts()
  const record = JSON.parse(text(files, 'run.json'))
  const others: Readonly<Record<string, unknown>> = {
    schemaVersion: 2,
    plan: 'api',
    profile: 'lenient',
    language: 'nb',
    startedAt: '2026-03-01T08:00:00.000Z',
    endedAt: '2026-03-03T08:00:00.000Z',
    journal: { ...record.journal, events: record.journal.events + 1 },
    scenarios: [],
    mutation: 'nonce-ignored',
    reviews: 'required',
    own: { file: 'own.ts', sha256: '0'.repeat(64) },
  }

  it.each([...Object.keys(record), 'mutation', 'reviews', 'own'])(
    'with another %s is not the run’s',
    (name) => {
      const other = others[name] ?? `${record[name]}x`
      expect(other).not.toEqual(record[name])
      const change = (all: Map<string, Bytes>) =>
        void all.set('run.json', bytesOf(toJsonBytes({ ...record, [name]: other })))
      const bytes = forged((all, manifest) => {
        change(all)
        // As far as the list names it, it agrees.
        if (name in { plan: 0, epj: 0, seed: 0 }) Object.assign(manifest, { [name]: other })
        if (name === 'id') Object.assign(manifest, { run: other })
      })
      const refusal = refusalOf(bytes)
      if (refusal === 'accepted') expect(said(bytes)).not.toEqual([])
      else expect(refusal).toMatch(/^BundleError: [^\n]*(?:run\.json|missing)[^\n]*$/)
    },
  )
})

describe('a line of the journal with a chain that was made anew, in run.json and in the list too', () => {
  it('is refused where it says another seed than run.json', () => {
    const bytes = withLines((lines) => {
      lines[0] = lines[0]?.replace('"seed":"testbenk"', '"seed":"another"') ?? ''
    })
    expect(refusalOf(bytes)).toBe('BundleError: run.json says something else than the journal')
  })

  it('is told of where a call was at another time: the result names another hash', () => {
    const bytes = withLines((lines) => {
      lines[2] = lines[2]?.replace('"at":"2026-03-02T08', '"at":"2026-03-02T09') ?? ''
    })
    expect(said(bytes)).toEqual([
      'report.html does not follow from the traffic',
      'result.json does not follow from the traffic',
    ])
  })
})
