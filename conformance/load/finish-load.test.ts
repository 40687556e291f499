import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readInvocation } from '../config.ts'
import { morningShift } from './catalogue/morning-shift.ts'
import { finishLoad } from './finish-load.ts'
import { loadRun } from './fixture/load-run.ts'
import type { LoadRun } from './load-run.ts'
import { readLoadRun } from './page/load-folder.ts'
import type { Target } from './target/target.ts'

const out = mkdtempSync(join(tmpdir(), 'finish-load-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const target: Target = {
  kind: 'own-room',
  address: '',
  addresses: {},
  room: 'load',
  seed: '',
  services: { helseid: '', kjernejournalApi: '', kjernejournalInnlogging: '', epj: '' },
  people: { patients: [], clinicians: [], arbeidssted: '', hovedenhet: '' },
  client: async () => Promise.reject(new Error('not asked for')),
  close: async () => undefined,
}

function folderOf(run: LoadRun): string {
  const folder = join(out, run.id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'load.json'), JSON.stringify(run))
  return folder
}

async function finished(run: LoadRun, before?: LoadRun) {
  const printed: string[] = []
  const folder = folderOf(run)
  await finishLoad({
    found: { run, journal: { from: 0, to: 0 } },
    folder,
    context: {
      settings: readInvocation(['load', '--out', out, '--language', 'en'], {}).settings,
      print: (line) => void printed.push(line),
    },
    scenario: morningShift,
    target,
    ...(before && { before }),
  })
  const written: LoadRun = JSON.parse(readFileSync(join(folder, 'load.json'), 'utf8'))
  return { text: printed.join('\n'), comparison: written.comparison }
}

const before = loadRun({ id: 'load-before' })
const invalid = { verdict: 'invalid', reasons: [{ nb: 'treg', en: 'slow' }], notes: [] } as const

describe('the run that was named to be compared with', () => {
  it('is compared with', async () => {
    const { text, comparison } = await finished(loadRun({ id: 'load-now' }), before)
    expect(comparison?.with).toBe('load-before')
    expect(text).not.toContain('Not compared')
  })

  it.each([
    ['another height', loadRun({ order: { ...before.order, rate: 40 } }), 'not the same: height'],
    ['an invalid run', loadRun({ soundness: invalid }), 'this run decides nothing'],
    ['a run that was stopped', loadRun({ interrupted: true }), 'this run decides nothing'],
    ['a short run', loadRun({ seconds: [] }), 'too few seconds'],
  ])('is not, and that is said, beside %s', async (_, run, why) => {
    const { text, comparison } = await finished({ ...run, id: 'load-other' }, before)
    expect(comparison).toBeUndefined()
    expect(text).toContain(`Not compared with load-before: ${why}`)
  })

  it('is refused where it says nothing itself, or is none', () => {
    expect(readLoadRun(folderOf(before)).id).toBe('load-before')
    expect(() => readLoadRun(join(out, 'nowhere'))).toThrow('not the folder of a load run')
    const bad = folderOf(loadRun({ id: 'load-bad', soundness: invalid }))
    expect(() => readLoadRun(bad)).toThrow('compares with nothing')
  })
})
