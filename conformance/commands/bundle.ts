// `bundle`: a run as one signed zip.
import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textsIn } from '#reports/html/texts.ts'
import { BundleError } from '../bundle/bundle-error.ts'
import { bytesIn } from '../bundle/bytes.ts'
import { bundleOf, collect, manifestOf } from '../bundle/make-bundle.ts'
import { digest, toJsonBytes } from '../bundle/manifest.ts'
import { keyOfInstallation, readKey, usualKeyFile } from '../bundle/signing.ts'
import { type Verified, verifyBundle } from '../bundle/verify-bundle.ts'
import { ConfigError } from '../config.ts'
import type { OwnWork } from '../own/own-work.ts'
import { prefixed } from '../refusals/not-valid.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import { judgeSaved } from '../run/judge-saved.ts'
import { readRun } from '../run/saved-run.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { evidenceTexts, row } from './evidence-texts.ts'
import { ownIn } from './own-in.ts'
import { ownOptions } from './own-options.ts'
import { writing } from './writing.ts'

export const bundle: Command<Reads<'bundle'>> = async (context) => {
  const { operands, settings, version, env, print } = context
  const options = ownOptions(context, ['to', 'key'])
  const [folder] = operands
  if (folder === undefined) throw new ConfigError(settingRefusals.bundleNeedsFolder())
  const own = ownIn(settings)
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

function write(path: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}
