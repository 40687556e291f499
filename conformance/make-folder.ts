// Folders that a user names. Each is made by itself from the first that is there: Node's own way to make them all at once
// never ends in places like /proc, where nothing can be made and nothing is refused.
import { accessSync, constants, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from './config.ts'
import { fileRefusals } from './refusals/files.ts'

/** @throws ConfigError when there cannot be such a folder. */
export function makeFolder(path: string, mode?: number): void {
  const folder = resolve(path)
  try {
    if (isFolder(folder)) return
    if (dirname(folder) !== folder) makeFolder(dirname(folder), mode)
    mkdirSync(folder, mode)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    // Somebody else was a moment earlier.
    if (isFolder(folder)) return
    throw new ConfigError(fileRefusals.cannotBeMade(folder, error), { cause: error })
  }
}

/** Before hours are spent on what is to lie there. @throws ConfigError when nothing can be written there. */
export function requireWritable(path: string): void {
  makeFolder(path)
  try {
    accessSync(path, constants.W_OK)
    // Rights alone do not tell: a file system can be read only, full, or no place for files.
    rmdirSync(mkdtempSync(join(path, '.testbenk-')))
  } catch (error) {
    throw new ConfigError(fileRefusals.cannotBeWrittenIn(path, error), { cause: error })
  }
}

/** @throws what the system says of something on the way that is no folder. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
