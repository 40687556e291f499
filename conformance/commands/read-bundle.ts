// A bundle where the user says that it lies.
import { accessSync, constants, statSync } from 'node:fs'
import { type Bytes, bytesIn } from '../bundle/bytes.ts'
import { MAX_BYTES } from '../bundle/zip.ts'
import { ConfigError } from '../config.ts'
import { fileRefusals } from '../refusals/files.ts'

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
