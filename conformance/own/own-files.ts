// What belongs to a vendor's own checks: the file that was named, and the files that it imports. All of it is
// remembered and carried along, so that nothing but it, the suite and plain sums can decide a verdict.
import { hash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { isBuiltin, registerHooks } from 'node:module'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ConfigError } from '../config.ts'
import { ownRefusals } from '../refusals/own-checks.ts'
import { readBytes } from '../run/read-text.ts'

export interface OwnFile {
  /** From the folder that all of them lie in, with `/`. */
  readonly path: string
  readonly sha256: string
}

const MAX_FILES = 100
const MAX_FILE_BYTES = 1024 * 1024

/** Of Node, what only works things out: no file, no network, no clock of its own. */
const sums = ['assert', 'assert/strict', 'buffer', 'crypto', 'path', 'querystring', 'url', 'util']

const sdk = pathToFileURL(join(import.meta.dirname, '..', 'sdk.ts')).href

/** Begins to follow what the file imports. From anywhere on the machine `testbenk` means this suite. */
export function followImports(entry: string): {
  /** The named one first, then by path. */
  readonly files: () => readonly OwnFile[]
  readonly stop: () => void
} {
  const begin = pathToFileURL(realpathSync(entry)).href
  const urls = new Set<string>()
  const hashes = new Map<string, string>()
  const take = (url: string, importer: string) => {
    urls.add(url)
    const file = fileURLToPath(url)
    if (hashes.has(file)) return
    if (hashes.size >= MAX_FILES) throw new ConfigError(ownRefusals.tooManyFiles(importer, MAX_FILES))
    hashes.set(file, hash('sha256', bytesOf(file), 'hex'))
  }
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'testbenk') return { url: sdk, shortCircuit: true }
      const { parentURL = '' } = context
      const isOurs = urls.has(parentURL)
      if (isOurs) requireImportable(specifier, basename(fileURLToPath(parentURL)))
      const resolved = next(specifier, context)
      if ((isOurs && resolved.url.startsWith('file:')) || resolved.url === begin)
        take(resolved.url, basename(entry))
      return resolved
    },
  })
  return { files: () => below([...hashes]), stop: () => hooks.deregister() }
}

/** @throws ConfigError when it is no file, cannot be read, or is too large. */
export function bytesOf(file: string): Buffer {
  return readBytes(file, MAX_FILE_BYTES, ownRefusals.isTooLarge)
}

function requireImportable(specifier: string, importer: string): void {
  if (/^\.\.?\//.test(specifier)) return
  if (isBuiltin(specifier) && sums.includes(specifier.replace(/^node:/, ''))) return
  throw new ConfigError(ownRefusals.mayNotImport(importer, specifier, sums))
}

/** A name that means the same on every machine, and in a zip. */
const NAME = /^[a-z0-9][\w.-]{0,99}$/i
const MAX_DEPTH = 6

function below(hashes: readonly (readonly [file: string, sha256: string])[]): readonly OwnFile[] {
  const root = hashes.map(([file]) => dirname(file)).reduce(common, dirname(hashes[0]?.[0] ?? ''))
  const files = hashes.map(([file, sha256]) => {
    const names = relative(root, file).split(sep)
    const strange = names.find((name) => !NAME.test(name))
    if (strange !== undefined) throw new ConfigError(ownRefusals.strangeName(strange))
    if (names.length > MAX_DEPTH) throw new ConfigError(ownRefusals.tooDeep(file, MAX_DEPTH - 1, root))
    return { path: names.join('/'), sha256 }
  })
  const [first, ...others] = files
  return first ? [first, ...others.sort((a, b) => (a.path < b.path ? -1 : 1))] : []
}

function common(a: string, b: string): string {
  const [left, right] = [a.split(sep), b.split(sep)]
  const shared = left.findIndex((name, index) => name !== right[index])
  return shared === -1 ? a : left.slice(0, shared).join(sep) || sep
}
