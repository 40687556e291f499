// Verifies a bundle with nothing but its bytes and this suite: that it is whole, that it was signed, that the chain
// holds, and that every verdict in it follows from the traffic in it.
import { toJson } from '#reports/json.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import type { Bilingual, Result } from '../result.ts'
import { judgeSaved, judgeWithoutOwn } from '../run/judge-saved.ts'
import type { RunRecord } from '../run/run-record.ts'
import { readSavedRun, type SavedRun } from '../run/saved-run.ts'
import { BundleError } from './bundle-error.ts'
import type { Bytes } from './bytes.ts'
import { codeHash } from './code.ts'
import { required, requireKnown, requireListed, requireNothingElse } from './contents.ts'
import { derivedFiles } from './make-bundle.ts'
import {
  digestOf,
  laterVersionOf,
  MANIFEST,
  MANIFEST_VERSION,
  type Manifest,
  manifestSchema,
  SIGNATURE,
  toJsonBytes,
} from './manifest.ts'
import { jsonIn, textIn, wholeIn } from './read-whole.ts'
import { saysTwice } from './says-twice.ts'
import { holds, type Signature, signatureSchema } from './signing.ts'
import { isOfSuite, verdictsThatDiffer } from './verdicts-that-differ.ts'
import { type Files, readZip } from './zip.ts'

export interface Verified {
  readonly manifest: Manifest
  readonly signature: Signature
  readonly saved: SavedRun
  /** As this suite judges. */
  readonly result: Result
  /** result.json, as the bundle has it. */
  readonly said: string
  /** Whether the suite that judged is this one: if not, other verdicts may be its doing. */
  readonly sameSuite: boolean
  /** What this suite comes to otherwise than the bundle says. */
  readonly differences: readonly Bilingual[]
  /** Files that another suite wrote, and that this one would write otherwise: only that suite can say of them. */
  readonly unproven: readonly string[]
  /** The vendor's checks that the run was made with, when they were not at hand: nothing is known of their verdicts. */
  readonly ownUnjudged?: RunRecord['own']
}

/** @throws BundleError in one line that says what was changed, and where. */
export function verifyBundle(bytes: Bytes, own?: OwnWork): Verified {
  const files = readZip(bytes)
  const { manifest, signature } = readSigned(files)
  requireListed(files, manifest, (path) => placeIn(files, path))
  requireNothingElse(bytes, files)
  const saved = savedRunIn(files)
  requireChain(manifest, saved)
  const { version } = manifest.suite
  const ownUnjudged = own === undefined ? saved.record.own : undefined
  const { result, derived } = judgedAgain(saved, () =>
    ownUnjudged
      ? judgeWithoutOwn(saved, version)
      : judgeSaved(saved, { suiteVersion: version, ...(own && { own }) }),
  )
  requireKnown(files, saved, derived)
  requireNotFarLarger(files, derived, 'result.json')
  const sameSuite = manifest.suite.code === codeHash()
  const decidable = [...derived].filter(([path]) => !(ownUnjudged && withOwn.has(path)))
  const differing = decidable.filter(([path, bytes]) => digestOf(required(files, path)) !== digestOf(bytes))
  const said = textIn(files, 'result.json')
  return {
    manifest,
    signature,
    saved,
    result,
    said,
    sameSuite,
    differences: differencesOf(said, result, manifest, {
      differing: sameSuite ? differing : [],
      isComparable: ownUnjudged ? isOfSuite : () => true,
    }),
    unproven: sameSuite ? [] : differing.map(([path]) => path),
    ...(ownUnjudged && { ownUnjudged }),
  }
}

/** Whatever somebody has written and chained anew, the reader is told that it is the bundle which is at fault. */
export function judgedAgain(saved: SavedRun, judging: () => Result) {
  try {
    const result = judging()
    if (!result.run.journal.intact) throw new BundleError(bundleRefusals.saysOther())
    return { result, derived: derivedFiles(saved, result) }
  } catch (error) {
    if (error instanceof BundleError || error instanceof ConfigError) throw error
    throw new BundleError(bundleRefusals.cannotBeJudged(error))
  }
}

const MOST_MORE = 2 * 1024 * 1024

/** What is far larger than what it is to be held against is not read: it could be made to fill the memory. */
function requireNotFarLarger(files: Files, derived: Files, path: string): void {
  const [there, again] = [required(files, path).length, required(derived, path).length]
  if (there > 2 * again + MOST_MORE) throw new BundleError(bundleRefusals.doesNotFollow(path, there, again))
}

/** Files that a vendor's own checks have a say in. */
const withOwn = new Set(['report.html', 'result.json'])

function readSigned(files: Files): { readonly manifest: Manifest; readonly signature: Signature } {
  const bytes = wholeIn(files, MANIFEST)
  const signature = signatureSchema.safeParse(jsonIn(files, SIGNATURE))
  if (!signature.success) throw new BundleError(bundleRefusals.noSignature(SIGNATURE))
  if (!holds(bytes, signature.data))
    throw new BundleError(bundleRefusals.signatureBroken(MANIFEST, SIGNATURE))
  const manifest = manifestIn(files)
  requireWrittenSo(files, SIGNATURE, signature.data)
  requireWrittenSo(files, MANIFEST, manifest)
  return { manifest, signature: signature.data }
}

function manifestIn(files: Files): Manifest {
  const said = jsonIn(files, MANIFEST)
  const manifest = manifestSchema.safeParse(said)
  if (manifest.success) return manifest.data
  const version = laterVersionOf(said)
  throw new BundleError(
    version === undefined
      ? bundleRefusals.noManifest(MANIFEST)
      : bundleRefusals.ofLaterVersion(MANIFEST, version, MANIFEST_VERSION),
  )
}

/**
 * No spaces that say nothing, and no member twice, of which another reader would take the first. The list holds every file
 * but itself and its signature, so nothing else holds these two; `run.json` is all that says what was run, on what.
 */
function requireWrittenSo(files: Files, path: string, value: unknown): void {
  if (!wholeIn(files, path).equals(toJsonBytes(value)))
    throw new BundleError(bundleRefusals.writtenOtherwise(path))
}

/** The chain tells which line of the journal it was. */
function placeIn(files: Files, path: string): Bilingual {
  if (path !== 'events.jsonl') return bundleRefusals.somewhere()
  const { brokenAt } = savedRunIn(files).journal
  return brokenAt === undefined ? bundleRefusals.somewhere() : bundleRefusals.firstAt(brokenAt)
}

function savedRunIn(files: Files): SavedRun {
  const journal = required(files, 'events.jsonl')
  requireWrittenSo(files, 'run.json', jsonIn(files, 'run.json'))
  const run = {
    record: textIn(files, 'run.json'),
    journal: journal.pieces(),
    source: journal,
    attestations: files.has('attestations.jsonl') ? textIn(files, 'attestations.jsonl') : undefined,
    expectedFailures: files.has('expected-failures.json')
      ? textIn(files, 'expected-failures.json')
      : undefined,
  }
  try {
    const saved = readSavedRun(run, 'bundle', 'anybody')
    if (run.expectedFailures !== undefined && saysTwice(run.expectedFailures))
      throw new BundleError(bundleRefusals.saidTwice('expected-failures.json'))
    return saved
  } catch (error) {
    if (error instanceof ConfigError) throw new BundleError(error.said)
    throw error
  }
}

function requireChain(manifest: Manifest, { journal, record }: SavedRun): void {
  if (journal.brokenAt !== undefined) throw new BundleError(bundleRefusals.chainBroken(journal.brokenAt))
  if (journal.hash !== manifest.journal.hash || journal.events.length !== manifest.journal.events)
    throw new BundleError(bundleRefusals.otherJournal(MANIFEST))
  const named = { run: record.id, plan: record.plan, epj: record.epj, seed: record.seed }
  for (const [name, value] of Object.entries(named))
    if (manifest[name as keyof typeof named] !== value)
      throw new BundleError(bundleRefusals.otherInManifest(MANIFEST, name))
}

function differencesOf(
  said: string,
  result: Result,
  { suite }: Manifest,
  {
    differing,
    isComparable,
  }: {
    readonly differing: readonly (readonly [string, Bytes])[]
    readonly isComparable: (id: string) => boolean
  },
): readonly Bilingual[] {
  const judged = toJson(result)
  const verdicts = judged === said ? [] : verdictsThatDiffer(said, judged, isComparable)
  if (verdicts.length > 0) return verdicts
  return [
    ...differing.map(([path]) => bundleRefusals.isOther(path)),
    ...(suite.code === codeHash() && suite.catalogue !== result.suite.catalogue
      ? [bundleRefusals.otherCatalogue(MANIFEST)]
      : []),
  ]
}
