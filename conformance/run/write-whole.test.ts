import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plans } from '../plans/index.ts'
import { carryOver } from './carry-over.ts'
import { savedRun } from './fixture/saved-run.ts'
import { judgeSaved } from './judge-saved.ts'
import { expectedFile, writePlan, writeRecord, writeReports } from './run-folder.ts'
import { readRun } from './saved-run.ts'
import { appendToOwn, makeOwnFolder, writeWhole } from './write-whole.ts'

/** A file of somebody's, with links to it in a folder that came from elsewhere. */
function linkedFrom(folder: string, names: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'testbenk-linked-')), 'mine')
  writeFileSync(file, 'mine')
  for (const name of names) symlinkSync(file, join(folder, name))
  return file
}

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'testbenk-whole-'))

describe('a file in a run’s folder', () => {
  it('is never written through a link: a folder may come from somebody else', () => {
    const saved = readRun(savedRun())
    const folder = emptyFolder()
    const names = [
      'result.json',
      'report.html',
      'run.json',
      'run.json.new',
      'plan.json',
      'expected-failures.json',
    ]
    const mine = linkedFrom(folder, names)
    const expected = join(emptyFolder(), 'expected.json')
    writeFileSync(expected, '{"expected":[]}')
    writeReports(folder, judgeSaved(saved), { language: 'nb', formats: ['html'] })
    writeRecord(folder, saved.record)
    writePlan(folder, plans.portal)
    carryOver(folder, { attestations: '', expect: expected, since: '' })
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readFileSync(expectedFile(folder), 'utf8')).toBe('{"expected":[]}')
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<!doctype html>')
  })

  it('is never added to through a link, and a folder in it is none that lies elsewhere', () => {
    const folder = emptyFolder()
    const mine = linkedFrom(folder, ['attestations.jsonl'])
    appendToOwn(join(folder, 'attestations.jsonl'), '+1')
    appendToOwn(join(folder, 'attestations.jsonl'), '+2')
    appendToOwn(join(folder, 'new'), '1')
    expect(readFileSync(mine, 'utf8')).toBe('mine')
    expect(readFileSync(join(folder, 'attestations.jsonl'), 'utf8')).toBe('mine+1+2')
    expect(readFileSync(join(folder, 'new'), 'utf8')).toBe('1')

    const elsewhere = emptyFolder()
    symlinkSync(elsewhere, join(folder, 'screenshots'))
    makeOwnFolder(join(folder, 'screenshots'))
    writeWhole(join(folder, 'screenshots', 'x'), 'x')
    makeOwnFolder(join(folder, 'screenshots'))
    expect(readdirSync(elsewhere)).toEqual([])
    expect(readdirSync(join(folder, 'screenshots'))).toEqual(['x'])
  })

  it('is the old one when the new one cannot be written, and nothing lies beside it', () => {
    const folder = emptyFolder()
    const path = join(folder, 'result.json')
    writeWhole(path, 'old')
    mkdirSync(join(folder, 'taken'))
    expect(() => writeWhole(join(folder, 'taken'), 'new')).toThrow()
    expect(() => writeWhole(join(folder, 'nowhere', 'x'), 'new')).toThrow()
    expect(readdirSync(folder).sort()).toEqual(['result.json', 'taken'])
    writeWhole(path, Buffer.from('new'))
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.new`)]).toEqual(['new', false])
  })
})
