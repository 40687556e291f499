// What a run takes with it from elsewhere: attestations of an earlier run, the file of expected failures, and the
// result that its report is to be compared with. All of it is copied into the run's folder, so that the folder
// holds everything that judging it again needs.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'
import { membersOf } from '../evidence/members.ts'
import { runRefusals } from '../refusals/runs.ts'
import type { Result } from '../result.ts'
import { readText } from './read-text.ts'
import { expectedFile, ledgerFile } from './run-folder.ts'
import { expectedFailuresOf, ledgerOf } from './saved-run.ts'
import { makeOwnFolder, writeWhole } from './write-whole.ts'

export interface CarriedOver {
  /** Folder of an earlier run, or empty. */
  readonly attestations: string
  readonly expect: string
  readonly since: string
}

export const evidenceFolder = (folder: string): string => join(folder, 'evidence')
const earlierFile = (folder: string) => join(folder, 'earlier.json')

/** Looks before a run begins, so that an hour is not lost to a misspelt name. @throws ConfigError */
export function requireCarriedOver({ attestations, expect, since }: CarriedOver): void {
  if (attestations !== '' && !existsSync(ledgerFile(attestations)))
    throw new ConfigError(runRefusals.noAttestations(attestations))
  if (attestations !== '') ledgerOf(readText(ledgerFile(attestations)), attestations)
  if (expect !== '') expectedFailuresOf(readText(expect), expect)
  if (since !== '') resultIn(since)
}

/**
 * The same may be carried over again: a run that is gone on with is told so a second time.
 * @throws ConfigError when something is not there, or not what it should be.
 */
export function carryOver(folder: string, from: CarriedOver): void {
  requireCarriedOver(from)
  const { attestations, expect, since } = from
  if (attestations !== '') {
    const ledger = readFileSync(ledgerFile(attestations))
    if (existsSync(ledgerFile(folder)) && !readFileSync(ledgerFile(folder)).equals(ledger))
      throw new ConfigError(runRefusals.hasAttestations(folder))
    writeWhole(ledgerFile(folder), ledger)
    copyEvidence(evidenceFolder(attestations), evidenceFolder(folder))
  }
  if (expect !== '') writeWhole(expectedFile(folder), readText(expect))
  if (since !== '') writeWhole(earlierFile(folder), readText(join(since, 'result.json')))
}

/** Only files that lie there: either folder may come from somebody else, with links in it. */
function copyEvidence(from: string, to: string): void {
  if (!existsSync(from)) return
  makeOwnFolder(to)
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if (entry.isFile()) writeWhole(join(to, entry.name), readFileSync(join(from, entry.name)))
}

/** The result that the report is compared with, when there is one. */
export function earlierResult(folder: string): Result | undefined {
  return existsSync(earlierFile(folder)) ? parsed(earlierFile(folder)) : undefined
}

export function resultIn(folder: string): Result {
  return parsed(join(folder, 'result.json'))
}

function parsed(file: string): Result {
  return resultFrom(readText(file), file)
}

/** A result of ours, as far as it is read: nothing must fall over a file that somebody wrote. @throws ConfigError */
export function resultFrom(text: string, place: string): Result {
  const result = readJson(text, place)
  if (!isResult(result)) throw new ConfigError(runRefusals.noResultOfOurs(place))
  return result
}

function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError(runRefusals.noJsonResult(place))
  }
}

function isResult(value: unknown): value is Result {
  const { run, suite, checks, requirements } = membersOf(value)
  const has = (entry: unknown, text: string) => {
    const { id, verdict, [text]: words } = membersOf(entry)
    const { nb, en } = membersOf(words)
    return [id, verdict, nb, en].every((member) => typeof member === 'string')
  }
  return (
    typeof membersOf(run)['id'] === 'string' &&
    typeof membersOf(run)['startedAt'] === 'string' &&
    typeof membersOf(suite)['catalogue'] === 'string' &&
    Array.isArray(checks) &&
    checks.every((check) => has(check, 'title')) &&
    Array.isArray(requirements) &&
    requirements.every(
      (requirement) => has(requirement, 'text') && typeof membersOf(requirement)['source'] === 'object',
    )
  )
}
