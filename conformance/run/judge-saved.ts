// Judges a saved run with all that belongs to it: its attestations, its expected failures, the vendor's own checks.
import { ConfigError } from '../config.ts'
import { judge } from '../judge.ts'
import { type JudgedOwn, judgeOwn } from '../own/judge-own.ts'
import type { OwnFile } from '../own/own-files.ts'
import type { OwnWork } from '../own/own-work.ts'
import { runRefusals } from '../refusals/runs.ts'
import type { Result } from '../result.ts'
import type { SavedRun } from './saved-run.ts'

export interface JudgeSavedOptions {
  /** Absent: the one that ran. */
  readonly suiteVersion?: string
  readonly own?: OwnWork
}

/** @throws ConfigError when the run was made with a vendor's own checks and they are not at hand. */
export function judgeSaved(saved: SavedRun, { suiteVersion, own }: JudgeSavedOptions = {}): Result {
  const used = saved.record.own
  requireOwn(used, own)
  if (own === undefined || used === undefined) return judged(saved, suiteVersion, undefined)
  return judged(saved, suiteVersion, judgeOwn(ownCalled(used.file, own), saved.source, saved.record))
}

/** What the suite itself comes to, of a run that was made with a vendor's own checks too. */
export function judgeWithoutOwn(saved: SavedRun, suiteVersion: string): Result {
  return judged(saved, suiteVersion, undefined)
}

function judged(saved: SavedRun, suiteVersion: string | undefined, own: JudgedOwn | undefined): Result {
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
  if (used === undefined) {
    if (own === undefined) return
    throw new ConfigError(runRefusals.madeWithoutOwn(own.file))
  }
  if (own === undefined) throw new ConfigError(runRefusals.madeWithOwn(used.file))
  if (used.sha256 !== own.sha256)
    throw new ConfigError(runRefusals.otherOwn(own.file, used.file, used.sha256))
  // What the named file is called here does not matter; what it imports, it imports by name.
  const other = used.files === undefined ? undefined : otherThan(used.files.slice(1), own.files.slice(1))
  if (other !== undefined) throw new ConfigError(runRefusals.otherImport(own.file, other))
}

function otherThan(used: readonly OwnFile[], own: readonly OwnFile[]): string | undefined {
  const here = new Map(own.map(({ path, sha256 }) => [path, sha256]))
  const differs = used.find(({ path, sha256 }) => here.get(path) !== sha256)
  return differs?.path ?? own.find(({ path }) => !used.some((one) => one.path === path))?.path
}
