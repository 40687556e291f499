// Takes in a vendor's file of checks and scenarios. It is code, and runs with the user's rights, in a process of its own:
// only a file that the user names is run, never one that came in a bundle.
import { basename, dirname, resolve } from 'node:path'
import { ConfigError } from '../config.ts'
import { ownRefusals } from '../refusals/own-checks.ts'
import { askProcess, limits, type OwnLimits } from './ask-process.ts'
import { bytesOf, type OwnFile } from './own-files.ts'
import { type OwnWork, ownRequirement } from './own-work.ts'

/** @throws ConfigError when the file cannot be loaded, imports what it may not, or holds something else. */
export function loadOwn(path: string, within: OwnLimits = limits): OwnWork {
  const file = resolve(path)
  bytesOf(file)
  const { answers, ended } = askProcess({ file, only: [], limits: within })
  for (const said of answers) {
    if (said.answer === 'refused') throw new ConfigError(said.reason)
    if (said.answer !== 'described') continue
    const { checks, scenarios, files } = said
    return {
      path: file,
      file: basename(file),
      sha256: files[0]?.sha256 ?? '',
      files: files.map((one) => ({ ...one, bytes: bytesOf(placeOf(one, file, files)) })),
      checks,
      requirements: checks.map((check) => ownRequirement(check, basename(file))),
      scenarios,
    }
  }
  throw new ConfigError(ownRefusals.cannotBeLoaded(file, ended))
}

/** The first of the files is the one that was named: the rest lie as they lay beside it. */
function placeOf({ path }: OwnFile, file: string, [first]: readonly OwnFile[]): string {
  const depth = (first?.path.split('/').length ?? 1) - 1
  return resolve(dirname(file), ...Array.from({ length: depth }, () => '..'), path)
}
