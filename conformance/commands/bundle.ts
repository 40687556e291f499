// `bundle`: a run as one signed zip. `verify`: whether a bundle is whole and its verdicts follow from its traffic.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { extname, join } from 'node:path'
import { legibleLine } from '#reports/legible.ts'
import { driverOf } from '#reports/run-words.ts'
import { BundleError } from '../bundle/bundle-error.ts'
import { type Bytes, bytesIn } from '../bundle/bytes.ts'
import { bundleOf, collect, manifestOf } from '../bundle/make-bundle.ts'
import { digest, toJsonBytes } from '../bundle/manifest.ts'
import { keyOfInstallation, readKey, usualKeyFile } from '../bundle/signing.ts'
import { type Verified, verifyBundle } from '../bundle/verify-bundle.ts'
import { MAX_BYTES } from '../bundle/zip.ts'
import { ConfigError, type Settings } from '../config.ts'
import { ownEpjWorked } from '../evidence/own-epj.ts'
import { loadOwn } from '../own/load-own.ts'
import type { OwnWork } from '../own/own-work.ts'
import { exitCodes } from '../result.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun, type SavedRun } from '../run/run-folder.ts'
import type { Command } from './command.ts'
import { ownOptions } from './own-options.ts'

export const bundle: Command = async (context) => {
  const { operands, settings, version, env, print } = context
  const options = ownOptions(context, ['to', 'key'])
  const [folder] = operands
  if (folder === undefined)
    throw new ConfigError('bundle needs the folder of a run: bundle reports/out/<run>')
  const own = await ownIn(settings)
  const { files, manifest, verdict } = judged(folder, version, own)
  const keyFile = options.key ?? usualKeyFile(env)
  const { key, made } =
    options.key === undefined ? keyOfInstallation(keyFile) : { key: readKey(keyFile), made: false }
  const file = options.to ?? join(folder, `${manifest.run}.zip`)
  const { fingerprint } = writeVerified(file, bundleOf(files, manifest, key), { folder, own }).signature
  if (made) print(`A signing key was made for this installation: ${keyFile}`)
  print(
    [
      file,
      `  verdict   ${verdict}`,
      `  contents  ${digest(toJsonBytes(manifest))}`,
      `  key       ${fingerprint}`,
      'The line «contents» is the same wherever this run is bundled by this suite.',
    ].join('\n'),
  )
  return exitCodes.conforms
}

/** What goes into the bundle. The journal that it was judged from is let go: verifying reads it again. */
function judged(folder: string, suiteVersion: string, own: OwnWork | undefined) {
  const saved = readRun(folder)
  const result = judgeSaved(saved, { suiteVersion, ...(own && { own }) })
  const files = collect(folder, saved, result, own)
  return { files, manifest: manifestOf(files, saved, result), verdict: result.verdict }
}

/** @throws ConfigError when what lies in the folder is not whole: it is told before anybody is sent a bundle. */
function writeVerified(
  file: string,
  pieces: Iterable<Uint8Array>,
  { folder, own }: { readonly folder: string; readonly own: OwnWork | undefined },
): Verified {
  // Put in place when it is known to hold.
  const beside = `${file}.new`
  try {
    writing(file, () => write(beside, pieces))
    const verified = verifyBundle(bytesIn(beside), own)
    writing(file, () => renameSync(beside, file))
    return verified
  } catch (error) {
    if (existsSync(beside)) rmSync(beside)
    if (error instanceof BundleError) throw new ConfigError(`${folder}: ${error.message}`)
    throw error
  }
}

export const verify: Command = async (context) => {
  const { operands, settings, print } = context
  const { trust } = ownOptions(context, ['trust'])
  const [file] = operands
  if (file === undefined) throw new ConfigError('verify needs a bundle: verify <file.zip>')
  try {
    const verified = verifyBundle(readBundle(file), await ownIn(settings))
    requireTrusted(verified, trust)
    print(told(file, verified, trust))
    return exitCodeOf(verified)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    print(`${file}: refused: ${legibleLine(error.message)}`)
    return exitCodes.doesNotConform
  }
}

function exitCodeOf({ differences, unproven, sameSuite, ownUnjudged }: Verified): number {
  if (differences.length === 0 && unproven.length === 0)
    return ownUnjudged ? exitCodes.notDecided : exitCodes.conforms
  return sameSuite ? exitCodes.doesNotConform : exitCodes.notDecided
}

function headlineOf({ differences, unproven, ownUnjudged }: Verified): string {
  if (differences.length > 0) return 'what it says does not follow from the traffic'
  if (ownUnjudged)
    return 'the suite’s verdicts follow from the traffic, those of the vendor’s own checks were not judged again'
  return unproven.length > 0 ? 'its verdicts follow from the traffic, the rest is not decided' : 'holds'
}

/** The source lies in the bundle to be read. Whether it is run is for the reader to say. */
function toldOfOwn(own: NonNullable<Verified['ownUnjudged']>): string {
  const path = own.files?.[0]?.path ?? `${own.sha256}${extname(own.file)}`
  return `  own       left out are the checks of ${legibleLine(own.file)}: read what lies below own/ in the bundle, and when you trust it, unpack it and give --checks own/${legibleLine(path)}`
}

/** Who gave the EPJ its name may have given it to the bench's own. */
function toldOfDriver({ record, journal }: SavedRun): string {
  const driver = legibleLine(driverOf(record, 'en'))
  const ofOwn = 'it says nothing of a real EPJ, whatever name was given'
  if (record.driver === 'reference') return `${driver}: ${ofOwn}`
  return ownEpjWorked(journal.events)
    ? `${driver}, as the run says; but the journal shows the bench’s own simulated EPJ at work: ${ofOwn}`
    : driver
}

function told(file: string, verified: Verified, trust: string | undefined): string {
  const { ownUnjudged, manifest, signature, result, differences, unproven, sameSuite, saved } = verified
  const { expectations = [] } = result
  return [
    `${file}: ${headlineOf(verified)}`,
    `  run       ${legibleLine(manifest.run)}, plan ${legibleLine(manifest.plan)}, ${legibleLine(manifest.epj)}`,
    `  driven    by ${toldOfDriver(saved)}`,
    `  verdict   ${result.verdict}, judged again from ${saved.journal.events.length} events`,
    ...(ownUnjudged ? [toldOfOwn(ownUnjudged)] : []),
    ...(expectations.length === 0 ? [] : [`  expected  ${expectations.length} failures stand as expected`]),
    `  contents  ${digest(toJsonBytes(manifest))}`,
    `  key       ${signature.fingerprint}${trust === undefined ? ', which proves nothing until you know whose it is (--trust)' : ', as you asked for'}`,
    ...(sameSuite
      ? []
      : [
          `  suite     judged by ${legibleLine(manifest.suite.version)}, whose code is another than this suite’s: other verdicts may be the suite’s doing`,
        ]),
    ...differences.map((line) => `  ${legibleLine(line)}`),
    ...unproven.map((path) => `  ${path} was written by that suite, which alone can say whether it follows`),
  ].join('\n')
}

function requireTrusted({ signature }: Verified, trust: string | undefined): void {
  if (trust === undefined || trust.toLowerCase() === signature.fingerprint) return
  throw new BundleError(
    `it was signed with the key ${signature.fingerprint}, not with the one that --trust names`,
  )
}

export async function ownIn({ checks }: Settings): Promise<OwnWork | undefined> {
  return checks === '' ? undefined : loadOwn(checks)
}

/** @throws ConfigError when there is no such file. */
export function readBundle(file: string): Bytes {
  try {
    const found = statSync(file)
    if (!found.isFile()) throw new ConfigError(`${file} is not a file`)
    accessSync(file, constants.R_OK)
    if (found.size > MAX_BYTES) throw new ConfigError(`${file} is larger than a bundle may be`)
    return bytesIn(file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function writing(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new ConfigError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
}

function write(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}
