import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plans } from '../plans/index.ts'
import { evidenceFolder } from '../run/carry-over.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { ledgerFile } from '../run/run-folder.ts'
import { readRun } from '../run/saved-run.ts'
import { openRunBook } from './attest-book.ts'
import { takeEvidence } from './evidence/take-evidence.ts'
import { book, now } from './fixture/book.ts'
import { type LedgerDraft, nextLine, readLedger } from './ledger.ts'
import { readingOf, samePerson } from './standing.ts'

/** What the book would refuse, in lines whose hashes are right. */
function writtenByHand(folder: string, requirement: string, reads: string): void {
  const { id: run, epj } = readRun(folder).record
  const said = { comment: 'Looked.', expires: '2027-03-03', verdict: 'passed' as const, evidence: [] }
  const attested = nextLine(
    [],
    { type: 'attested', run, epj, requirement, reads, by: 'Kari Nordmann', ...said },
    now(),
  )
  const approved = nextLine(
    readLedger(attested),
    { type: 'approved', attestation: 1, by: 'Ola Hansen', comment: '' },
    now(),
  )
  writeFileSync(ledgerFile(folder), `${attested}\n${approved}\n`)
}

describe('a judgement', () => {
  it('counts when a second person has approved it', () => {
    const { attest, answer, standing } = book()
    expect(standing()).toBe('review nothing')
    attest()
    expect(standing()).toBe('review awaiting-approval')
    answer('approved', 'Ola Hansen')
    expect(standing()).toBe('passed approved')
  })

  it('is written into the run’s folder, and through no link in it', () => {
    const { folder, attest, answer, standing } = book()
    attest()
    const mine = `${ledgerFile(folder)}.mine`
    renameSync(ledgerFile(folder), mine)
    symlinkSync(mine, ledgerFile(folder))
    const before = readFileSync(mine, 'utf8')
    answer('approved', 'Ola Hansen')
    expect(standing()).toBe('passed approved')
    expect(readFileSync(mine, 'utf8')).toBe(before)
  })

  it('keeps its evidence in the run’s own folder, and writes through no link there', async () => {
    const { folder, attest } = book()
    const evidence = await takeEvidence('icon.txt', Buffer.from('The icon was red.'))
    const name = `${evidence.file.sha256}.txt`
    const mine = `${folder}.mine`
    mkdirSync(mine)
    writeFileSync(join(mine, name), 'mine')
    symlinkSync(mine, evidenceFolder(folder))
    attest({ evidence: [evidence] })
    rmSync(join(evidenceFolder(folder), name))
    symlinkSync(join(mine, name), join(evidenceFolder(folder), name))
    attest({ evidence: [evidence] })
    expect(readFileSync(join(mine, name), 'utf8')).toBe('mine')
    expect(readFileSync(join(evidenceFolder(folder), name), 'utf8')).toBe('The icon was red.')
  })

  it('that a must is not met fails the requirement, and the run', () => {
    const { folder, attest, answer, standing } = book()
    attest({ verdict: 'failed' })
    answer('approved', 'Ola Hansen')
    expect(standing()).toBe('failed approved')
    expect(judgeSaved(readRun(folder)).verdict).toBe('failed')
  })

  it('is not approved by oneself, however one writes one’s name', () => {
    const { attest, answer, standing } = book()
    attest()
    for (const by of [
      'Kari Nordmann',
      ' kari  nordmann ',
      'NORDMANN, KARI',
      'Kari-Nordmann',
      'Ka\u200bri Nordmann',
      'Kàri Nordmánn',
    ])
      expect(() => answer('approved', by)).toThrow('second person')
    expect(standing()).toBe('review awaiting-approval')
    expect(samePerson('Kari Nordmann', 'Kari Normann')).toBe(false)
    expect(samePerson('Kari Nordmann', 'Karin Ordmann')).toBe(false)
  })

  it('is not approved by the approval of another', () => {
    const { other, attest, answer, standing } = book()
    attest()
    attest({ requirement: other })
    answer('approved', 'Ola Hansen', '', other)
    expect(standing()).toBe('review awaiting-approval')
  })

  it('that was declined, with a reason, waits for a new one', () => {
    const { attest, answer, standing } = book()
    attest()
    expect(() => answer('declined', 'Ola Hansen')).toThrow('say why')
    answer('declined', 'Ola Hansen', 'No picture.')
    expect(standing()).toBe('review declined')
    attest({ comment: 'With picture.' })
    answer('approved', 'Ola Hansen')
    expect(standing()).toBe('passed approved')
  })

  it('that was withdrawn is as if it never was, and cannot be answered', () => {
    const { attest, answer, standing } = book()
    attest()
    answer('approved', 'Ola Hansen')
    answer('withdrawn', 'Kari Nordmann')
    expect(standing()).toBe('review nothing')
    expect(() => answer('approved', 'Ola Hansen')).toThrow('nobody has judged')
  })

  it('stands again when the one that came after it was withdrawn, and can be answered', () => {
    const { attest, answer, standing } = book()
    attest()
    answer('approved', 'Ola Hansen')
    attest({ verdict: 'failed', by: 'Per Olsen' })
    answer('withdrawn', 'Per Olsen')
    expect(standing()).toBe('passed approved')
    answer('declined', 'Ola Hansen', 'Not the whole icon.')
    expect(standing()).toBe('review declined')
    answer('withdrawn', 'Kari Nordmann')
    expect(standing()).toBe('review nothing')
  })

  it('is of one EPJ, and of the requirement as it read', () => {
    const one = book()
    one.attest()
    one.answer('approved', 'Ola Hansen')
    const ledger = readFileSync(ledgerFile(one.folder), 'utf8')
    const other = book({ epj: 'Fjord EPJ 8.0' })
    writeFileSync(ledgerFile(other.folder), ledger)
    expect(other.standing()).toBe('review outdated')
    const again = book({ id: 'portal-2' })
    writeFileSync(ledgerFile(again.folder), ledger)
    expect(again.standing()).toBe('passed approved')
    const reworded = book()
    writtenByHand(reworded.folder, reworded.id, '0'.repeat(16))
    expect(reworded.standing()).toBe('review outdated')
  })

  it('changes nothing of what a check judges, whoever wrote it into the ledger', () => {
    const { folder } = book()
    const judged = () =>
      judgeSaved(readRun(folder)).requirements.find(({ judgedBy }) => judgedBy === 'checks')
    const before = judged()
    if (!before) throw new Error('the plan has checks')
    expect(before.verdict).not.toBe('passed')
    writtenByHand(folder, before.id, readingOf(before))
    expect(judged()).toEqual(before)
  })

  it('counts for runs until its last day, and no longer', () => {
    const { folder, attest, answer } = book()
    attest({ expires: '2026-03-04' })
    answer('approved', 'Ola Hansen')
    const ledger = readFileSync(ledgerFile(folder), 'utf8')
    for (const [endedAt, standing] of [
      ['2026-03-04T23:00:00.000Z', 'approved'],
      ['2026-03-05T01:00:00.000Z', 'expired'],
    ] as const) {
      const { source, record, journal } = readRun(folder)
      const { requirements } = judgeSaved({
        source,
        record: { ...record, endedAt },
        journal,
        attestations: readLedger(ledger),
      })
      expect(requirements.flatMap(({ attested }) => attested?.state ?? [])).toEqual([standing])
    }
  })

  it('is refused without a name, a ground, a day, or of what no person judges', () => {
    const { attest, answer } = book()
    expect(() => attest({ by: ' ' })).toThrow('say who you are')
    expect(() => attest({ comment: ' ' })).toThrow('a comment or evidence')
    expect(() => attest({ comment: 'Patient 010170 00027' })).toThrow('identity number')
    expect(() => attest({ comment: 'x'.repeat(4001) })).toThrow('4000')
    for (const expires of ['', 'soon', '2026-03-01', '2029-12-31', '2026-13-01', '2027-02-31'])
      expect(() => attest({ expires })).toThrow('at most three years')
    for (const requirement of ['KJ-S03', 'nothing', '__proto__'])
      expect(() => attest({ requirement })).toThrow('no requirement of this run that a person judges')
    expect(() => answer('approved', 'Ola Hansen')).toThrow('nobody has judged')
  })
})

describe('what a driver may report, and this one did not', () => {
  it('is left to a person, who can judge it', () => {
    const { folder, attest, answer } = book()
    const room = () =>
      judgeSaved(readRun(folder)).requirements.find(({ checks }) =>
        checks.includes('kjernejournal/window-size'),
      )
    expect(room()?.verdict).toBe('review')
    const requirement = room()?.id ?? ''
    attest({ requirement })
    answer('approved', 'Ola Hansen', '', requirement)
    expect(room()).toMatchObject({ verdict: 'passed', attested: { state: 'approved' } })
  })
})

describe('a plan that demands reviews', () => {
  it('keeps a run that has nothing else open at exit 3 until the last is approved', () => {
    const [first = '', ...rest] = plans.portal.scenarios
    const folder = savedRun({ reviews: 'required' }, [first, ...rest])
    const { source, record, journal } = readRun(folder)
    const judged = judgeSaved({ source, record, journal, attestations: [] })
    const open = judged.checks.filter(({ verdict }) => !['passed', 'not-applicable'].includes(verdict))
    const expected = open.map(({ id, verdict }) => ({
      check: id,
      verdict: verdict as 'failed',
      owner: 'Team Portal',
      reason: 'seen elsewhere',
      expires: '2027-01-01',
    }))
    writeFileSync(`${folder}/expected-failures.json`, JSON.stringify({ expected }))
    const exitCode = () => judgeSaved(readRun(folder)).exitCode
    const opened = openRunBook(folder, now, {})
    expect(judged.counts.passed).toBeGreaterThan(0)
    const [last, ...others] = opened.reviews()
    if (!last) throw new Error('the plan has reviews')
    expect(exitCode()).toBe(3)
    // By hand, as the book would: it judges the run anew for each of them.
    let lines = readLedger('')
    const add = (draft: LedgerDraft) => {
      appendFileSync(ledgerFile(folder), `${nextLine(lines, draft, now())}\n`)
      lines = readLedger(readFileSync(ledgerFile(folder), 'utf8'))
    }
    const said = { comment: 'Looked.', expires: '2027-03-03', verdict: 'passed' as const, evidence: [] }
    for (const requirement of others) {
      const { id } = requirement
      const about = { run: record.id, epj: record.epj, requirement: id, reads: readingOf(requirement) }
      add({ type: 'attested', by: 'Kari Nordmann', ...about, ...said })
      add({ type: 'approved', by: 'Ola Hansen', attestation: lines.length, comment: '' })
    }
    expect(exitCode()).toBe(3)
    opened.attest({ requirement: last.id, by: 'Kari Nordmann', ...said })
    expect(exitCode()).toBe(3)
    opened.answer({ requirement: last.id, by: 'Ola Hansen', comment: '', type: 'approved' })
    expect(exitCode()).toBe(0)
  })

  it('is told by the run itself, so that it cannot be taken out afterwards', () => {
    const folder = savedRun({ reviews: 'required' })
    expect(judgeSaved(readRun(folder)).run.journal.intact).toBe(true)
    const file = `${folder}/run.json`
    writeFileSync(file, readFileSync(file, 'utf8').replace('"required"', '"listed"'))
    expect(judgeSaved(readRun(folder)).run.journal.intact).toBe(false)
  })
})
