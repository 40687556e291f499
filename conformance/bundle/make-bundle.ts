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
import { runRefusals } from '../refusals/runs.ts'
import type { Result } from '../result.ts'
import type { SavedRun } from '../run/saved-run.ts'
import { bytesIn, bytesOf } from './bytes.ts'
import { codeHash } from './code.ts'
import { asTheyAre, ownFilesOf, referredTo } from './contents.ts'
import { listFiles, MANIFEST, MANIFEST_VERSION, type Manifest, SIGNATURE, toJsonBytes } from './manifest.ts'
import { signManifest } from './signing.ts'
import { type Files, zipOf } from './zip.ts'

/** @throws ConfigError when the run has not ended, or its journal does not hold. */
export function collect(folder: string, saved: SavedRun, result: Result, own?: OwnWork): Files {
  if (saved.record.endedAt === undefined) throw new ConfigError(runRefusals.hasNotEnded(folder))
  if (!result.run.journal.intact) throw new ConfigError(runRefusals.isChanged(folder))
  const files: Files = new Map([
    ...filesAsTheyAre(folder),
    ...picturesIn(folder, saved),
    ...ownSources(saved, own),
    ...derivedFiles(saved, result),
  ])
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function filesAsTheyAre(folder: string): Files {
  const there = asTheyAre.filter((name) => existsSync(join(folder, name)))
  return new Map(there.map((name) => [name, bytesIn(join(folder, name))]))
}

function picturesIn(folder: string, saved: SavedRun): Files {
  const pictures = [...referredTo(saved)].flatMap(([inner, hashes]) =>
    (existsSync(join(folder, inner)) ? readdirSync(join(folder, inner)) : [])
      .filter((name) => hashes.has(name.split('.')[0] ?? ''))
      .map((name) => `${inner}/${name}`),
  )
  return new Map(pictures.map((path) => [path, bytesIn(join(folder, path))]))
}

/** To be read by whoever verifies; they are never run from there. */
function ownSources({ record }: SavedRun, own: OwnWork | undefined): Files {
  return new Map(
    [...ownFilesOf(record)].flatMap(([path, sha256]) => {
      const file = own?.files.find((one) => one.sha256 === sha256)
      return file ? [[path, bytesOf(file.bytes)] as const] : []
    }),
  )
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
    schemaVersion: MANIFEST_VERSION,
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
