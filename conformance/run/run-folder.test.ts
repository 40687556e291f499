import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectedFile } from './run-folder.ts'
import type { SavedRun } from './saved-run.ts'
import { withAnswersOf } from './saved-run.ts'

describe('what people answer for after a run was read', () => {
  // There is no journal in the folder: it is not read again.
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-answers-'))
  const saved = {
    source: 'journal',
    record: { id: 'run' },
    journal: { events: [], hash: '' },
  } as unknown as SavedRun
  const line = { check: 'a/b', verdict: 'failed', owner: 'c', reason: 'd', expires: '2030-01-01' }

  it('counts, and the journal is kept as it was read', () => {
    expect(withAnswersOf(folder, saved)).toEqual({ ...saved, attestations: [] })
    writeFileSync(expectedFile(folder), JSON.stringify({ expected: [line] }))
    const answered = withAnswersOf(folder, saved)
    expect(answered.expectedFailures?.expected).toEqual([line])
    expect(answered.journal).toBe(saved.journal)
  })

  it('is refused when it is no such file', () => {
    writeFileSync(expectedFile(folder), '{"expected":[{}]}')
    expect(() => withAnswersOf(folder, saved)).toThrow(expectedFile(folder))
  })
})
