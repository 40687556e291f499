// What a test run writes for the time being lies in one folder, and goes with it, whichever test was killed on the way.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by vitest before its workers start: they, and what they start, take the place from the environment. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
