// Judges a saved run with all that belongs to it: its attestations, its expected failures, the vendor's own checks.
import { ConfigError } from '../config.ts'
import { judge } from '../judge.ts'
import type { OwnWork } from '../own/own-work.ts'
import type { Result } from '../result.ts'
import type { SavedRun } from './run-folder.ts'

export interface JudgeSavedOptions {
  /** Absent: the one that ran. */
  readonly suiteVersion?: string
  readonly own?: OwnWork
}

/** @throws ConfigError when the run was made with a vendor's own checks and they are not at hand. */
export function judgeSaved(saved: SavedRun, { suiteVersion, own }: JudgeSavedOptions = {}): Result {
  const used = saved.record.own
  requireOwn(used, own)
  return judged(saved, suiteVersion, own && used && ownCalled(used.file, own))
}

/** What the suite itself comes to, of a run that was made with a vendor's own checks too. */
export function judgeWithoutOwn(saved: SavedRun, suiteVersion: string): Result {
  return judged(saved, suiteVersion, undefined)
}

function judged(saved: SavedRun, suiteVersion: string | undefined, own: OwnWork | undefined): Result {
  const { record, journal, attestations, expectedFailures } = saved
  return judge(record, journal, {
    attestations,
    ...(suiteVersion !== undefined && { suiteVersion }),
    ...(expectedFailures && { expectedFailures }),
    ...(own && { own }),
  })
}

/** It is the same file by what is in it; results call it what it was called when the run was made. */
function ownCalled(document: string, own: OwnWork): OwnWork {
  const requirements = own.requirements.map((one) => ({ ...one, source: { ...one.source, document } }))
  return { ...own, requirements }
}

/** @throws ConfigError when the vendor's own checks are not those that the run was made with. */
export function requireOwn(used: SavedRun['record']['own'], own: OwnWork | undefined): void {
  if (used?.sha256 === own?.sha256) return
  if (used === undefined)
    throw new ConfigError(`the run was made without own checks; judge it without --checks ${own?.file}`)
  throw new ConfigError(
    own === undefined
      ? `the run was made with own checks: give the same file with --checks ${used.file}`
      : `${own.file} is not the file that the run was made with (${used.file}, SHA-256 ${used.sha256.slice(0, 16)}…)`,
  )
}
