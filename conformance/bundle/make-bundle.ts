// A run's folder as a bundle: everything that a stranger needs to judge it again.
import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHtml } from '#reports/html/render.ts'
import { toJson } from '#reports/json.ts'
import { exportCatalogue } from '../catalogue/export.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { type PlanId, plans } from '../plans/index.ts'
import type { Result } from '../result.ts'
import type { SavedRun } from '../run/run-folder.ts'
import { codeHash } from './code.ts'
import { asTheyAre, ownFilesOf, referredTo } from './contents.ts'
import { listFiles, MANIFEST, type Manifest, SIGNATURE, toBytes } from './manifest.ts'
import { signManifest } from './signing.ts'
import { type Files, writeZip } from './zip.ts'

/** @throws ConfigError when the run has not ended, or its journal does not hold. */
export function collect(folder: string, saved: SavedRun, result: Result, own?: OwnWork): Files {
  if (saved.record.endedAt === undefined)
    throw new ConfigError(`${folder}: the run has not ended; resume it first`)
  if (!result.run.journal.intact)
    throw new ConfigError(`${folder}: the journal was changed, or run.json says something else; run again`)
  const files = new Map<string, Uint8Array>()
  for (const name of asTheyAre)
    if (existsSync(join(folder, name))) files.set(name, readFileSync(join(folder, name)))
  for (const [inner, hashes] of referredTo(saved))
    if (existsSync(join(folder, inner)))
      for (const name of readdirSync(join(folder, inner)))
        if (hashes.has(name.split('.')[0] ?? ''))
          files.set(`${inner}/${name}`, readFileSync(join(folder, inner, name)))
  // To be read by whoever verifies; it is never run from there.
  for (const [path, sha256] of ownFilesOf(saved.record)) {
    const file = own?.files.find((one) => one.sha256 === sha256)
    if (file) files.set(path, file.bytes)
  }
  for (const [name, bytes] of derivedFiles(saved, result)) files.set(name, bytes)
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What follows from the rest, and is made again to see whether it does. */
export function derivedFiles({ record }: SavedRun, result: Result): Files {
  return new Map([
    ['catalogue.json', toBytes(exportCatalogue(result.suite.version))],
    ['plan.json', toBytes(plans[record.plan as PlanId])],
    ['report.html', Buffer.from(renderHtml(result, { language: record.language }))],
    ['result.json', Buffer.from(toJson(result))],
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

export async function makeBundle(files: Files, manifest: Manifest, key: KeyObject): Promise<Uint8Array> {
  const bytes = toBytes(manifest)
  return await writeZip(
    new Map([[MANIFEST, bytes], [SIGNATURE, toBytes(signManifest(bytes, key))], ...files]),
  )
}
