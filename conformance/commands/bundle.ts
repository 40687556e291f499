// `bundle`: a run as one signed zip. `verify`: whether a bundle is whole and its verdicts follow from its traffic.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { legibleLine } from '#reports/legible.ts'
import { driverOf } from '#reports/run-words.ts'
import { collect, makeBundle, manifestOf } from '../bundle/make-bundle.ts'
import { digest, toBytes } from '../bundle/manifest.ts'
import { keyOfInstallation, readKey, usualKeyFile } from '../bundle/signing.ts'
import { type Verified, verifyBundle } from '../bundle/verify-bundle.ts'
import { BundleError, MAX_BYTES } from '../bundle/zip.ts'
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
  const saved = readRun(folder)
  const own = await ownIn(settings)
  const result = judgeSaved(saved, { suiteVersion: version, ...(own && { own }) })
  const files = collect(folder, saved, result, own)
  const manifest = manifestOf(files, saved, result)
  const keyFile = options.key ?? usualKeyFile(env)
  const { key, made } =
    options.key === undefined ? keyOfInstallation(keyFile) : { key: readKey(keyFile), made: false }
  const bytes = await makeBundle(files, manifest, key)
  const { fingerprint } = (await verified(folder, bytes, own)).signature
  const file = options.to ?? join(folder, `${saved.record.id}.zip`)
  write(file, bytes)
  if (made) print(`A signing key was made for this installation: ${keyFile}`)
  print(
    [
      file,
      `  verdict   ${result.verdict}`,
      `  contents  ${digest(toBytes(manifest))}`,
      `  key       ${fingerprint}`,
      'The line «contents» is the same wherever this run is bundled by this suite.',
    ].join('\n'),
  )
  return exitCodes.conforms
}

/** @throws ConfigError when what lies in the folder is not whole: it is told before anybody is sent a bundle. */
async function verified(folder: string, bytes: Uint8Array, own: OwnWork | undefined): Promise<Verified> {
  try {
    return await verifyBundle(bytes, own)
  } catch (error) {
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
    const verified = await verifyBundle(readBundle(file), await ownIn(settings))
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
    `  contents  ${digest(toBytes(manifest))}`,
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
export function readBundle(file: string): Uint8Array {
  try {
    if (statSync(file).size > MAX_BYTES) throw new ConfigError(`${file} is larger than a bundle may be`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    throw new ConfigError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`)
  }
}
