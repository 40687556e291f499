// What a bundle is made of, and that it is made of nothing else: each file is on the signed list and as it says,
// each picture is one that the run or its attestations refer to, and there is nothing between the files.
import { extname } from 'node:path'
import { extensions } from '../attest/evidence/take-evidence.ts'
import { readSteps } from '../evidence/scenarios/steps.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import type { Bilingual } from '../result.ts'
import type { RunRecord } from '../run/run-record.ts'
import type { SavedRun } from '../run/saved-run.ts'
import { BundleError } from './bundle-error.ts'
import { type Bytes, whole } from './bytes.ts'
import { digestOf, MANIFEST, type Manifest, SIGNATURE } from './manifest.ts'
import { type Files, zipOf } from './zip.ts'

/** Files of the run's folder that go in as they are, when they are there. */
export const asTheyAre = ['run.json', 'events.jsonl', 'attestations.jsonl', 'expected-failures.json']

const kindsIn: Readonly<Record<string, readonly string[]>> = {
  evidence: Object.values(extensions),
  screenshots: ['png', 'jpg'],
}

/** Hashes of the files that a run refers to, by the folder they lie in; each is named by its hash and its kind. */
export function referredTo({ attestations, journal }: SavedRun): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([
    [
      'evidence',
      new Set(attestations.flatMap((line) => (line.type === 'attested' ? line.evidence : [])).map(sha256Of)),
    ],
    [
      'screenshots',
      new Set(readSteps(journal.events).flatMap(({ seen: { screenshot } }) => screenshot ?? [])),
    ],
  ])
}

/** The vendor's own checks: path below `own/` to SHA-256. */
export function ownFilesOf({ own }: RunRecord): ReadonlyMap<string, string> {
  if (own === undefined) return new Map()
  const files = own.files ?? [{ path: `${own.sha256}${extname(own.file)}`, sha256: own.sha256 }]
  return new Map(files.map(({ path, sha256 }) => [`own/${path}`, sha256]))
}

/** @param placeOf where in a file it was changed, as far as the file itself tells. */
export function requireListed(files: Files, manifest: Manifest, placeOf: (path: string) => Bilingual): void {
  for (const { path, sha256, bytes } of manifest.files) {
    const file = required(files, path)
    if (digestOf(file) !== sha256) throw new BundleError(bundleRefusals.wasChanged(path, placeOf(path)))
    if (file.length !== bytes)
      throw new BundleError(bundleRefusals.otherLength(path, file.length, MANIFEST, bytes))
  }
  const listed = [MANIFEST, SIGNATURE, ...manifest.files.map(({ path }) => path).sort()]
  for (const path of files.keys())
    if (!listed.includes(path)) throw new BundleError(bundleRefusals.wasAdded(path, MANIFEST))
  for (const [index, path] of [...files.keys()].entries())
    if (path !== listed[index]) throw new BundleError(bundleRefusals.wasMoved(path))
}

/** A zip has room beside its files: comments, gaps, times. The same files written again must give the same bytes. */
export function requireNothingElse(bytes: Bytes, files: Files): void {
  let at = 0
  for (const again of zipOf(files)) {
    const there = whole(bytes, at, Math.min(at + again.length, bytes.length))
    if (!there.equals(again))
      throw new BundleError(bundleRefusals.zipChanged(at + firstDifference(there, again)))
    at += again.length
  }
}

function firstDifference(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length)
  let at = 0
  while (at < length && one[at] === other[at]) at += 1
  return at
}

/** Whoever signs a list can put anything on it; a verifier must not seem to vouch for what it does not know. */
export function requireKnown(files: Files, saved: SavedRun, derived: Files): void {
  const own = ownFilesOf(saved.record)
  for (const [path, sha256] of own)
    if (digestOf(required(files, path)) !== sha256)
      throw new BundleError(bundleRefusals.notTheFileOfRun(path))
  const known = new Set([MANIFEST, SIGNATURE, ...asTheyAre, ...derived.keys(), ...own.keys()])
  requirePictures(new Map([...files].filter(([path]) => !known.has(path))), referredTo(saved))
}

/** Each is called by its hash and referred to, and each that is referred to is there. */
function requirePictures(pictures: Files, folders: ReadonlyMap<string, ReadonlySet<string>>): void {
  const there = new Set<string>()
  for (const [path, bytes] of pictures) {
    const [folder = '', name] = path.split('/')
    const hashes = name === undefined ? undefined : folders.get(folder)
    if (hashes === undefined) throw new BundleError(bundleRefusals.hasNoFile(path))
    const hash = digestOf(bytes)
    // By its name a program is chosen to open it: what was judged as a picture must not be opened as a page.
    if (!kindsIn[folder]?.some((kind) => name === `${hash}.${kind}`))
      throw new BundleError(bundleRefusals.notAsNamed(path))
    if (!hashes.has(hash) || there.has(`${folder}/${hash}`))
      throw new BundleError(bundleRefusals.nothingRefers(path))
    there.add(`${folder}/${hash}`)
  }
  const missing = [...folders]
    .flatMap(([folder, hashes]) => [...hashes].map((hash) => `${folder}/${hash}`))
    .find((path) => !there.has(path))
  if (missing !== undefined) throw new BundleError(bundleRefusals.isMissing(missing))
}

export function required(files: Files, path: string): Bytes {
  const bytes = files.get(path)
  if (bytes === undefined) throw new BundleError(bundleRefusals.isMissing(path))
  return bytes
}

const sha256Of = ({ sha256 }: { readonly sha256: string }) => sha256
