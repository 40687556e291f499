import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeEvidence } from '../attest/evidence/take-evidence.ts'
import { book } from '../attest/fixture/book.ts'
import { carryOver, evidenceFolder } from './carry-over.ts'
import { ledgerFile } from './run-folder.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'testbenk-carried-'))
const from = (attestations: string) => ({ attestations, expect: '', since: '' })

async function attested() {
  const evidence = await takeEvidence('icon.txt', Buffer.from('The icon was red.'))
  const earlier = book()
  earlier.attest({ evidence: [evidence] })
  return { ...earlier, name: `${evidence.file.sha256}.txt` }
}

describe('attestations of an earlier run', () => {
  it('are carried over with their evidence, and again when the run is gone on with', async () => {
    const { folder: earlier, name } = await attested()
    const folder = emptyFolder()
    carryOver(folder, from(earlier))
    carryOver(folder, from(earlier))
    expect(readFileSync(ledgerFile(folder))).toEqual(readFileSync(ledgerFile(earlier)))
    expect(readFileSync(join(evidenceFolder(folder), name), 'utf8')).toBe('The icon was red.')
  })

  it('are carried over where no evidence was given', () => {
    const { folder: earlier, attest } = book()
    attest()
    const folder = emptyFolder()
    carryOver(folder, from(earlier))
    expect(readdirSync(folder)).toEqual(['attestations.jsonl'])
  })

  it('never take the place of what people have said of this run', async () => {
    const { folder: earlier } = await attested()
    const { folder, attest } = book()
    attest({ comment: 'Looked at this one.' })
    const said = readFileSync(ledgerFile(folder), 'utf8')
    expect(() => carryOver(folder, from(earlier))).toThrow(/attestations/)
    expect(readFileSync(ledgerFile(folder), 'utf8')).toBe(said)
  })

  it('are put into the run’s own folder, through no link in it', async () => {
    const { folder: earlier, name } = await attested()
    const [folder, elsewhere] = [emptyFolder(), emptyFolder()]
    symlinkSync(elsewhere, evidenceFolder(folder))
    carryOver(folder, from(earlier))
    expect(readdirSync(elsewhere)).toEqual([])
    expect(readdirSync(evidenceFolder(folder))).toEqual([name])
  })

  it('overwrite no file that a link among the evidence leads to', async () => {
    const { folder: earlier, name } = await attested()
    const folder = emptyFolder()
    const mine = join(emptyFolder(), 'mine')
    writeFileSync(mine, 'mine')
    mkdirSync(evidenceFolder(folder))
    symlinkSync(mine, join(evidenceFolder(folder), name))
    carryOver(folder, from(earlier))
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readFileSync(join(evidenceFolder(folder), name), 'utf8')).toBe('The icon was red.')
  })

  it('bring no file along that a link among them leads to', async () => {
    const { folder: earlier, name } = await attested()
    symlinkSync('/etc/hostname', join(evidenceFolder(earlier), 'secret'))
    const folder = emptyFolder()
    carryOver(folder, from(earlier))
    expect(readdirSync(evidenceFolder(folder))).toEqual([name])
  })
})
