import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ledgerFile } from '../run/run-folder.ts'
import { readRun } from '../run/saved-run.ts'
import { book, now } from './fixture/book.ts'
import { type LedgerDraft, LedgerError, nextLine, readLedger } from './ledger.ts'

describe('a ledger', () => {
  const written = () => {
    const { folder, attest, answer } = book()
    attest()
    answer('approved', 'Ola Hansen')
    return { folder, text: readFileSync(ledgerFile(folder), 'utf8') }
  }

  it('holds as it was written', () => {
    expect(readLedger(written().text).map(({ type }) => type)).toEqual(['attested', 'approved'])
  })

  it('that was changed, shortened, reordered or written by hand is refused with the line', () => {
    const { text } = written()
    const [first = '', second = ''] = text.split('\n')
    expect(() => readLedger(text.replace('"passed"', '"failed"'))).toThrow('line 1: it was changed')
    expect(() => readLedger(text.replace('Ola Hansen', 'Per Hansen'))).toThrow('line 2: it was changed')
    expect(() => readLedger(`${second}\n`)).toThrow('line 1: a line is missing')
    expect(() => readLedger(`${first}\n${first}\n`)).toThrow('line 2: a line is missing')
    for (const hostile of ['{}', 'null', '[]', '{"__proto__":{}}', '\u0000', `{"hash":"${'0'.repeat(64)}"}`])
      expect(() => readLedger(hostile)).toThrow(
        /^the ledger of attestations does not hold at line 1: [^\n]+$/,
      )
  })

  it('is refused where a line was made anew with a right hash, by the next or by what it says', () => {
    const { folder, text } = written()
    const [, second = ''] = text.split('\n')
    const { id: run, epj } = readRun(folder).record
    const draft = {
      type: 'attested',
      run,
      epj,
      requirement: 'KJ-R01',
      reads: '0'.repeat(16),
      verdict: 'passed',
      by: 'Kari Nordmann',
      comment: 'Looked elsewhere.',
      expires: '2027-03-03',
      evidence: [],
    } satisfies LedgerDraft
    const firstOf = (change: object) => nextLine([], { ...draft, ...change }, now())
    expect(readLedger(firstOf({}))).toHaveLength(1)
    expect(() => readLedger(`${firstOf({})}\n${second}\n`)).toThrow('line 2: a line is missing')
    const file = { name: 'icon.png', type: 'image/png', bytes: 1, sha256: 'a'.repeat(64) }
    expect(readLedger(firstOf({ evidence: [file] }))).toHaveLength(1)
    for (const change of [
      { verdict: 'approved' },
      { by: ' ' },
      { by: ' x ' },
      { at: 'today' },
      { reads: 'another text' },
      { comment: 'x'.repeat(4_001) },
      { evidence: Array(21).fill(file) },
      { evidence: [{ ...file, bytes: 0 }] },
      { evidence: [{ ...file, bytes: 1.5 }] },
      { expires: 'never' },
      { extra: 1 },
      // It is the name of a file.
      { evidence: [{ ...file, sha256: `../${file.sha256}` }] },
      { evidence: [{ ...file, sha256: `${file.sha256}/..` }] },
    ])
      expect(() => readLedger(firstOf(change))).toThrow(LedgerError)
  })

  it('counts no approval by the same person, even one with right hashes', () => {
    const one = book()
    one.attest()
    const lines = readLedger(readFileSync(ledgerFile(one.folder), 'utf8'))
    const forged = nextLine(
      lines,
      { type: 'approved', attestation: 1, by: 'kari nordmann', comment: '' },
      now(),
    )
    appendFileSync(ledgerFile(one.folder), `${forged}\n`)
    expect(one.standing()).toBe('review awaiting-approval')
  })

  it('has no line that answers nothing, or what is no attestation', () => {
    const orphan = nextLine([], { type: 'approved', attestation: 1, by: 'Ola Hansen', comment: '' }, now())
    expect(() => readLedger(`${orphan}\n`)).toThrow('line 1: it answers no attestation')
    const { text } = written()
    const answer = { type: 'withdrawn', attestation: 2, by: 'Ola Hansen', comment: '' } as const
    const third = nextLine(readLedger(text), answer, now())
    expect(() => readLedger(`${text}${third}\n`)).toThrow('line 3: it answers no attestation')
    for (const change of [{ type: 'noted' }, { extra: 1 }, { by: ' x ' }, { comment: 'x'.repeat(4_001) }]) {
      const odd = { ...answer, attestation: 1, ...change } as LedgerDraft
      expect(() => readLedger(`${text}${nextLine(readLedger(text), odd, now())}\n`)).toThrow('at line 3')
    }
  })

  it('that does not hold keeps the run from being judged', () => {
    const { folder, text } = written()
    writeFileSync(ledgerFile(folder), text.replace('Kari', 'Anna'))
    expect(() => readRun(folder)).toThrow('the ledger of attestations does not hold at line 1')
  })
})
