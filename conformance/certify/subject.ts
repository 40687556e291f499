// What a question is asked of: a run's folder, or a bundle.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BundleError } from '../bundle/bundle-error.ts'
import type { Bytes } from '../bundle/bytes.ts'
import { verifyBundle } from '../bundle/verify-bundle.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { fileRefusals } from '../refusals/files.ts'
import type { Result } from '../result.ts'
import { resultFrom, resultIn } from '../run/carry-over.ts'
import { judgeSaved, requireOwn } from '../run/judge-saved.ts'
import { readRun, type SavedRun } from '../run/saved-run.ts'

export interface Subject {
  readonly saved: SavedRun
  /** As this suite judges. */
  readonly result: Result
  /** As it was judged then. */
  readonly earlier?: Result
  readonly signedBy?: string
}

export interface SubjectOptions {
  readonly suiteVersion: string
  readonly own?: OwnWork
  readonly readBundle: (file: string) => Bytes
}

/** @throws ConfigError when there is nothing, BundleError when a bundle does not hold. */
export function openSubject(path: string, options: SubjectOptions): Subject {
  if (!existsSync(path)) throw new ConfigError(fileRefusals.doesNotExist(path))
  const { own, suiteVersion } = options
  if (statSync(path).isDirectory()) {
    const saved = readRun(path)
    const earlier = existsSync(join(path, 'result.json')) ? resultIn(path) : undefined
    return {
      saved,
      result: judgeSaved(saved, { suiteVersion, ...(own && { own }) }),
      ...(earlier && { earlier }),
    }
  }
  const { saved, said, signature, sameSuite, differences, result } = verifyBundle(
    options.readBundle(path),
    own,
  )
  const [difference] = sameSuite ? differences : []
  if (difference !== undefined) throw new BundleError(difference)
  requireOwn(saved.record.own, own)
  return {
    saved,
    result: { ...result, suite: { ...result.suite, version: suiteVersion } },
    earlier: resultFrom(said, path),
    signedBy: signature.fingerprint,
  }
}
