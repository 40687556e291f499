// The format's page has a verifier in Python, which knows nothing of our code: what it says of the format is true.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nextLine } from '../attest/ledger.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { type Bytes, bytesOf, whole } from './bytes.ts'
import {
  attestedDraft,
  bundled,
  forged,
  makeBundle,
  parts,
  replaced,
  signedList,
  text,
  writeZip,
} from './fixture/forge.ts'
import { toJsonBytes } from './manifest.ts'
import { readZip } from './zip.ts'

const page = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const [, program = ''] = /<!-- example: verifier -->\n```python\n(.*?)```/s.exec(page) ?? []

const out = mkdtempSync(join(tmpdir(), 'by-hand-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const has = (command: string, ...args: readonly string[]) => {
  const { status } = spawnSync(command, args)
  return status === 0
}
const hasBoth =
  has('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 8))') && has('openssl', 'version')

function saidOf(bundle: Bytes): string {
  const [script, file] = ['verify.py', 'bundle.zip'].map((name) => join(out, name)) as [string, string]
  writeFileSync(script, program)
  writeFileSync(file, whole(bundle))
  const { stdout, stderr } = spawnSync('python3', [script, file], { encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

const changed = (path: string, from: string, to: string): Bytes => {
  const files = new Map(readZip(bundled()))
  replaced(files, path, from, to)
  return writeZip(files)
}

it('the format’s page names each file that a bundle has', () => {
  for (const path of readZip(bundled()).keys()) expect(page).toContain(`\`${path}\``)
})

describe.skipIf(!hasBoth)('somebody else’s verifier, written by the format’s page alone', () => {
  it('takes a bundle as it is made, and names its key', () => {
    const [, fingerprint] = /"fingerprint": "(\w+)"/.exec(text(readZip(bundled()), 'signature.json')) ?? []
    expect(saidOf(bundled())).toMatch(
      new RegExp(`^Fjord EPJ 7.2, plan portal: .+\nmade with the key ${fingerprint}$`),
    )
  })

  it('holds the chain of a ledger of attestations, too', () => {
    const folder = savedRun()
    const ledger = `${nextLine([], attestedDraft, new Date('2026-03-02T10:00:00Z'))}\n`
    writeFileSync(join(folder, 'attestations.jsonl'), ledger)
    const { files, manifest } = parts(folder)
    expect(saidOf(makeBundle(files, manifest))).toContain('made with the key')
    const cheated = forged(
      (others) => void others.set('attestations.jsonl', bytesOf(Buffer.from(ledger.replace('sett', 'nope')))),
    )
    expect(saidOf(cheated)).toBe('refused: attestations.jsonl does not hold at line 1')
  })

  it.each<[string, () => Bytes, string]>([
    [
      'a list that was changed',
      () => changed('manifest.json', '"portal"', '"api"'),
      'the signature does not hold',
    ],
    [
      'a signature that was changed',
      () => changed('signature.json', '"signature": "', '"signature": "AA'),
      'the signature does not hold',
    ],
    [
      'another fingerprint',
      () => changed('signature.json', '"fingerprint": "', '"fingerprint": "0'),
      "the fingerprint is another key's",
    ],
    [
      'a file that was changed',
      () => changed('result.json', '"verdict"', '"Verdict"'),
      'result.json was changed',
    ],
    [
      'a file that was added',
      () => writeZip(new Map([...readZip(bundled()), ['note.txt', bytesOf(Buffer.from('x'))]])),
      'there are other files than the list names',
    ],
    [
      'a line of the journal that was changed, and all signed again',
      () => forged((files) => void replaced(files, 'events.jsonl', '13116900216', '13116900217')),
      'events.jsonl does not hold at line 2',
    ],
    [
      'a list that names another journal, signed',
      () => {
        const { files, manifest } = parts()
        return signedList(files, toJsonBytes({ ...manifest, journal: { ...manifest.journal, events: 1 } }))
      },
      'the journal is not the one that the list names',
    ],
  ])('refuses %s', (_, bundle, why) => {
    expect(saidOf(bundle())).toBe(`refused: ${why}`)
  })
})
