// Files that a command writes where the user says.
import { writeFileSync } from 'node:fs'
import { ConfigError } from '../config.ts'
import { fileRefusals } from '../refusals/files.ts'

/** @throws ConfigError when the file cannot be written. */
export function writing(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new ConfigError(fileRefusals.cannotBeWritten(file, error))
  }
}

/** @throws ConfigError when the file cannot be written. */
export function writeText(file: string, text: string): void {
  writing(file, () => writeFileSync(file, text))
}
