// Files of text that a run is made of, or that a user names. What is too large is not read, nor what is no text.
import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { ConfigError } from '../config.ts'
import { fileRefusals } from '../refusals/files.ts'
import type { Bilingual } from '../result.ts'

/** A file larger than this is not read back. */
const MAX_BYTES = 512 * 1024 * 1024

/** @throws ConfigError when it is no file of text. */
export function readText(path: string): string {
  const bytes = readBytes(path)
  // Decoding would put the same sign for every bad byte, and the hashes would not see a change.
  if (!isUtf8(bytes)) throw new ConfigError(fileRefusals.isNotText(path))
  return bytes.toString('utf8')
}

/**
 * @param most bytes; a larger file is not read.
 * @throws ConfigError when it is no file (a pipe or a device is waited for, deaf to Ctrl-C), is too large or cannot be read.
 */
export function readBytes(path: string, most = MAX_BYTES, tooLarge = fileRefusals.isTooLarge): Buffer {
  return orCannotBeRead(path, () => {
    requireFile(path, most, tooLarge)
    return readFileSync(path)
  })
}

/** @throws ConfigError when it is no file, or one that is too large. */
export function requireReadable(path: string): void {
  orCannotBeRead(path, () => requireFile(path, MAX_BYTES, fileRefusals.isTooLarge))
}

function requireFile(path: string, most: number, tooLarge: (path: string) => Bilingual): void {
  const file = statSync(path)
  if (!file.isFile()) throw new ConfigError(fileRefusals.isNoFile(path))
  if (file.size > most) throw new ConfigError(tooLarge(path))
}

function orCannotBeRead<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(fileRefusals.cannotBeRead(path, error))
  }
}

/** @throws ConfigError when it is not JSON; `place` is what the message calls where it stands. */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError(fileRefusals.isNotJson(place))
  }
}
