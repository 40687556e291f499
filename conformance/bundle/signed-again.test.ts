// Anybody can put a bundle together anew and sign it with a key of their own: what it says must follow from the traffic.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type LedgerDraft, nextLine } from '../attest/ledger.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { readRun } from '../run/saved-run.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import {
  attestedDraft,
  forged,
  inOrder,
  makeBundle,
  parts,
  refusalOf,
  replaced,
  small,
} from './fixture/forge.ts'
import { listFiles, type Manifest } from './manifest.ts'
import { judgedAgain, verifyBundle } from './verify-bundle.ts'

// Bundles are judged again, most of them several times in a test: on a machine that is busy with more, that takes time.
vi.setConfig({ testTimeout: 60_000 })

describe('a bundle that was signed again', () => {
  it('is refused when its journal and its list are not of the same run', () => {
    const { files, manifest } = parts()
    const naming = (change: Partial<Manifest>) => refusalOf(makeBundle(files, { ...manifest, ...change }))
    const { journal } = manifest
    for (const other of [{ hash: '0'.repeat(64) }, { events: journal.events + 1 }])
      expect(naming({ journal: { ...journal, ...other } })).toContain(
        'the journal is not the one that manifest.json names',
      )
    for (const name of ['run', 'plan', 'epj', 'seed'])
      expect(naming({ [name]: 'another' })).toContain(`names another ${name} than run.json`)
    const changed = forged((files) => void replaced(files, 'events.jsonl', '13116900216', '13116900217'))
    expect(refusalOf(changed)).toContain('the chain of the journal does not hold at line 2')
  })

  it('is refused when its run.json says a thing twice: another reader would take the first', () => {
    for (const twice of ['{"plan": "api",', '{"epj": "Another EPJ",', '{ '])
      expect(refusalOf(forged((files) => void replaced(files, 'run.json', '{', twice)))).toBe(
        'BundleError: run.json is not written as bundles are: it was changed',
      )
  })

  it('is told of when its verdict does not follow', () => {
    const wrong = forged((files) => {
      replaced(files, 'result.json', '"verdict": "not-observed"', '"verdict": "passed"')
    })
    const { differences } = verifyBundle(wrong)
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.map(({ en }) => en).join('\n')).toMatch(
      /the bundle says passed, the traffic says not-observed/,
    )
  })

  it('does not pass with another report or another plan', () => {
    for (const path of ['report.html', 'plan.json', 'catalogue.json']) {
      const { differences } = verifyBundle(forged((files) => void replaced(files, path, 'e', 'E')))
      expect(differences).toEqual([
        { nb: `${path} følger ikke av trafikken`, en: `${path} does not follow from the traffic` },
      ])
    }
  })

  it('vouches for nothing that a signer put beside the run', () => {
    const picture = `${createHash('sha256').update('x').digest('hex')}.png`
    const refusalWith = (path: string) => refusalOf(forged((files) => void files.set(path, small)))
    for (const path of ['NHN-approval.html', `other/${picture}`])
      expect(refusalWith(path)).toBe(`BundleError: a bundle has no file «${path}»`)
    for (const folder of ['evidence', 'screenshots'])
      expect(refusalWith(`${folder}/${picture}`)).toBe(
        `BundleError: ${folder}/${picture} was added: nothing refers to it`,
      )
  })

  it('has each piece of evidence once, by the name of its kind: a page called a picture’s hash is none', () => {
    const folder = savedRun()
    const note = Buffer.from('<script>alert(1)</script>')
    const sha256 = createHash('sha256').update(note).digest('hex')
    const attested: LedgerDraft = {
      ...attestedDraft,
      evidence: [{ name: 'note.txt', type: 'text/plain', bytes: note.length, sha256 }],
    }
    writeFileSync(join(folder, 'attestations.jsonl'), `${nextLine([], attested, new Date())}\n`)
    mkdirSync(join(folder, 'evidence'))
    writeFileSync(join(folder, `evidence/${sha256}.txt`), note)
    const { files, manifest } = parts(folder)
    const withNames = (...names: readonly string[]) => {
      const others = [...files].filter(([path]) => !path.startsWith('evidence/'))
      const named = names.map((name) => [`evidence/${sha256}${name}`, bytesOf(note)] as const)
      const sorted = inOrder([...others, ...named])
      return refusalOf(makeBundle(sorted, { ...manifest, files: listFiles(sorted) }))
    }
    expect(withNames('.txt')).toBe('accepted')
    for (const name of ['.html', '.txt.html', '', '.TXT', '.'])
      expect(withNames(name)).toBe(`BundleError: evidence/${sha256}${name} is not what its name says`)
    expect(withNames('.png', '.txt')).toBe(
      `BundleError: evidence/${sha256}.txt was added: nothing refers to it`,
    )
    expect(withNames()).toBe(`BundleError: evidence/${sha256} is missing`)
  })

  it('is refused when its list says another size, and does not pass with another catalogue', () => {
    const { files, manifest } = parts()
    const lying = { ...manifest, files: manifest.files.map((file) => ({ ...file, bytes: 1 })) }
    expect(refusalOf(makeBundle(files, lying))).toContain('manifest.json says 1')
    const renamed = { ...manifest, suite: { ...manifest.suite, catalogue: 'another' } }
    const { differences } = verifyBundle(makeBundle(files, renamed))
    expect(differences.map(({ en }) => en)).toEqual(['manifest.json names another catalogue'])
  })

  it('cannot hide what was changed behind a suite that nobody has', () => {
    const { differences, unproven, sameSuite } = verifyBundle(
      forged((files, { suite }) => {
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

  it('does not pass with another run.json, or a ledger that does not hold', () => {
    const as = (change: (files: Map<string, Bytes>) => void) => refusalOf(forged(change))
    expect(as((files) => void replaced(files, 'run.json', 'Fjord', 'Other'))).toContain('names another epj')
    expect(as((files) => void replaced(files, 'run.json', '"strict"', '"lenient"'))).toBe(
      'BundleError: run.json says something else than the journal',
    )
    expect(as((files) => void replaced(files, 'run.json', '{', '\ufeff{'))).toContain('run.json is not JSON')
    expect(as((files) => void files.set('attestations.jsonl', bytesOf(Buffer.from('{"v":1}\n'))))).toContain(
      'ledger of attestations does not hold at line 1',
    )
    expect(as((files) => void files.set(`evidence/${'0'.repeat(64)}.png`, small))).toContain(
      'is not what its name says',
    )
  })

  it('is told of in one line when its result is none that can be read', () => {
    const strange = [
      '[]',
      'null',
      '{',
      '{"verdict":{},"checks":[null,1],"requirements":[[]]}',
      '['.repeat(1e6),
    ]
    for (const json of strange) {
      const { differences } = verifyBundle(
        forged((files) => void files.set('result.json', bytesOf(Buffer.from(json)))),
      )
      expect(differences.map(({ en }) => en)).toEqual(['result.json is no result that can be read'])
    }
  })

  it('is refused when its result is far larger than what follows from its traffic, before it is read', () => {
    const large = bytesOf(Buffer.alloc(6_000_000, '['))
    expect(refusalOf(forged((files) => void files.set('result.json', large)))).toMatch(
      /result\.json has 6000000 bytes, and what follows from the traffic has \d+$/,
    )
  })

  it('is refused, and nothing falls over, when something in its journal cannot be judged', () => {
    const falling = () => {
      throw new TypeError('Cannot convert object to primitive value')
    }
    expect(() => judgedAgain(readRun(savedRun()), falling)).toThrow(
      'something in its journal cannot be judged (Cannot convert object to primitive value)',
    )
  })
})
