// The files of a bundle that are read whole. Who made it chose their sizes, so each has a largest one.
import { isUtf8 } from 'node:buffer'
import { bundleRefusals } from '../refusals/bundles.ts'
import { fileRefusals } from '../refusals/files.ts'
import { BundleError } from './bundle-error.ts'
import { whole } from './bytes.ts'
import { required } from './contents.ts'
import { MANIFEST, SIGNATURE } from './manifest.ts'
import type { Files } from './zip.ts'

const MIB = 1024 * 1024
/** How large each may be: several times the largest that a run comes to. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  [MANIFEST]: 2 * MIB,
  [SIGNATURE]: MIB,
  'run.json': 4 * MIB,
  'attestations.jsonl': 16 * MIB,
  'expected-failures.json': 8 * MIB,
  'result.json': 64 * MIB,
}

export function textIn(files: Files, path: string): string {
  const bytes = wholeIn(files, path)
  if (!isUtf8(bytes)) throw new BundleError(fileRefusals.isNotText(path))
  return bytes.toString('utf8')
}

export function wholeIn(files: Files, path: string): Buffer {
  const bytes = required(files, path)
  const most = MOST_BYTES[path] ?? 0
  if (bytes.length > most) throw new BundleError(bundleRefusals.tooLongInside(path, bytes.length, most))
  return whole(bytes)
}

export function jsonIn(files: Files, path: string): unknown {
  try {
    return JSON.parse(textIn(files, path))
  } catch (error) {
    if (error instanceof BundleError) throw error
    throw new BundleError(fileRefusals.isNotJson(path))
  }
}
