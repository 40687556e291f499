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
import { join } from 'node:path'
import { textsIn } from '#reports/html/texts.ts'
import { legibleLine } from '#reports/legible.ts'
import { BundleError } from '../bundle/bundle-error.ts'
import { type Bytes, bytesIn } from '../bundle/bytes.ts'
import { bundleOf, collect, manifestOf } from '../bundle/make-bundle.ts'
import { digest, toJsonBytes } from '../bundle/manifest.ts'
import { keyOfInstallation, readKey, usualKeyFile } from '../bundle/signing.ts'
import { type Verified, verifyBundle } from '../bundle/verify-bundle.ts'
import { MAX_BYTES } from '../bundle/zip.ts'
import { ConfigError, type Settings } from '../config.ts'
import { loadOwn } from '../own/load-own.ts'
import type { OwnWork } from '../own/own-work.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import { fileRefusals } from '../refusals/files.ts'
import { prefixed } from '../refusals/not-valid.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/run-folder.ts'
import type { Command } from './command.ts'
import { evidenceTexts, row } from './evidence-texts.ts'
import { ownOptions } from './own-options.ts'
import { tellVerified } from './tell-verified.ts'

export const bundle: Command = async (context) => {
  const { operands, settings, version, env, print } = context
  const options = ownOptions(context, ['to', 'key'])
  const [folder] = operands
  if (folder === undefined) throw new ConfigError(settingRefusals.bundleNeedsFolder())
  const own = await ownIn(settings)
  const { files, manifest, verdict } = judged(folder, version, own)
  const keyFile = options.key ?? usualKeyFile(env)
  const { key, made } =
    options.key === undefined ? keyOfInstallation(keyFile) : { key: readKey(keyFile), made: false }
  const file = options.to ?? join(folder, `${manifest.run}.zip`)
  const { fingerprint } = writeVerified(file, bundleOf(files, manifest, key), { folder, own }).signature
  const texts = evidenceTexts[settings.language]
  if (made) print(texts.madeKey(keyFile))
  print(
    [
      file,
      row(texts, 'verdict', textsIn(settings.language).verdict[verdict]),
      row(texts, 'contents', digest(toJsonBytes(manifest))),
      row(texts, 'key', fingerprint),
      texts.sameContents,
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
    if (error instanceof BundleError) throw new ConfigError(prefixed(folder, error.said))
    throw error
  }
}

export const verify: Command = async (context) => {
  const { operands, settings, print } = context
  const { trust } = ownOptions(context, ['trust'])
  const [file] = operands
  if (file === undefined) throw new ConfigError(settingRefusals.verifyNeedsBundle())
  try {
    const verified = verifyBundle(readBundle(file), await ownIn(settings))
    requireTrusted(verified, trust)
    print(tellVerified(file, verified, { language: settings.language, trust }))
    return exitCodeOf(verified)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    print(toldOfRefusal(file, error, settings.language))
    return exitCodes.doesNotConform
  }
}

function exitCodeOf({ differences, unproven, sameSuite, ownUnjudged }: Verified): number {
  if (differences.length === 0 && unproven.length === 0)
    return ownUnjudged ? exitCodes.notDecided : exitCodes.conforms
  return sameSuite ? exitCodes.doesNotConform : exitCodes.notDecided
}

function requireTrusted({ signature }: Verified, trust: string | undefined): void {
  if (trust === undefined || trust.toLowerCase() === signature.fingerprint) return
  throw new BundleError(bundleRefusals.otherKey(signature.fingerprint))
}

export function toldOfRefusal(file: string, { said }: BundleError, language: Settings['language']): string {
  return legibleLine(bundleRefusals.refused(file, said)[language])
}

export async function ownIn({ checks }: Settings): Promise<OwnWork | undefined> {
  return checks === '' ? undefined : loadOwn(checks)
}

/** @throws ConfigError when there is no such file. */
export function readBundle(file: string): Bytes {
  try {
    const found = statSync(file)
    if (!found.isFile()) throw new ConfigError(fileRefusals.isNoFile(file))
    accessSync(file, constants.R_OK)
    if (found.size > MAX_BYTES)
      throw new ConfigError(fileRefusals.isLargerThan(file, MAX_BYTES / 1024 / 1024))
    return bytesIn(file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(fileRefusals.cannotBeRead(file, error))
  }
}

function writing(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new ConfigError(fileRefusals.cannotBeWritten(file, error))
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
