// A run's folder as a bundle: everything that a stranger needs to judge it again.
import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderHtml } from '#reports/html/render.ts'
import { toJson } from '#reports/json.ts'
import { exportCatalogue } from '../catalogue/export.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { type PlanId, plans } from '../plans/index.ts'
import type { Result } from '../result.ts'
import type { SavedRun } from '../run/run-folder.ts'
import { type Bytes, bytesIn, bytesOf } from './bytes.ts'
import { codeHash } from './code.ts'
import { asTheyAre, ownFilesOf, referredTo } from './contents.ts'
import { listFiles, MANIFEST, type Manifest, SIGNATURE, toJsonBytes } from './manifest.ts'
import { signManifest } from './signing.ts'
import { type Files, zipOf } from './zip.ts'

/** @throws ConfigError when the run has not ended, or its journal does not hold. */
export function collect(folder: string, saved: SavedRun, result: Result, own?: OwnWork): Files {
  if (saved.record.endedAt === undefined)
    throw new ConfigError(`${folder}: the run has not ended; resume it first`)
  if (!result.run.journal.intact)
    throw new ConfigError(`${folder}: the journal was changed, or run.json says something else; run again`)
  const files = new Map<string, Bytes>()
  for (const name of asTheyAre)
    if (existsSync(join(folder, name))) files.set(name, bytesIn(join(folder, name)))
  for (const [inner, hashes] of referredTo(saved))
    if (existsSync(join(folder, inner)))
      for (const name of readdirSync(join(folder, inner)))
        if (hashes.has(name.split('.')[0] ?? ''))
          files.set(`${inner}/${name}`, bytesIn(join(folder, inner, name)))
  // To be read by whoever verifies; it is never run from there.
  for (const [path, sha256] of ownFilesOf(saved.record)) {
    const file = own?.files.find((one) => one.sha256 === sha256)
    if (file) files.set(path, bytesOf(file.bytes))
  }
  for (const [name, bytes] of derivedFiles(saved, result)) files.set(name, bytes)
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What follows from the rest, and is made again to see whether it does. */
export function derivedFiles({ record }: SavedRun, result: Result): Files {
  return new Map([
    ['catalogue.json', bytesOf(toJsonBytes(exportCatalogue(result.suite.version)))],
    ['plan.json', bytesOf(toJsonBytes(plans[record.plan as PlanId]))],
    ['report.html', bytesOf(Buffer.from(renderHtml(result, { language: record.language })))],
    ['result.json', bytesOf(Buffer.from(toJson(result)))],
  ])
}

export function manifestOf(files: Files, { record, journal }: SavedRun, result: Result): Manifest {
  return {
    schemaVersion: 1,
    kind: 'testbenk-bundle',
    run: record.id,
    plan: record.plan,
    epj: record.epj,
    seed: record.seed,
    suite: { version: result.suite.version, catalogue: result.suite.catalogue, code: codeHash() },
    journal: { events: journal.events.length, hash: journal.hash },
    files: listFiles(files),
  }
}

/** The bundle, in pieces. */
export function bundleOf(files: Files, manifest: Manifest, key: KeyObject): Iterable<Buffer> {
  const bytes = toJsonBytes(manifest)
  const signature = toJsonBytes(signManifest(bytes, key))
  return zipOf(new Map([[MANIFEST, bytesOf(bytes)], [SIGNATURE, bytesOf(signature)], ...files]))
}
