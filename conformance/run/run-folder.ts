// A run's folder: everything needed to judge it again, and what was judged.
import { isUtf8 } from 'node:buffer'
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type ReportFormat, reportFiles } from '#reports/format-names.ts'
import { renderers } from '#reports/formats.ts'
import type { ChainVerdict } from '#simulators/core/chain.ts'
import { LedgerError, type LedgerLine, readLedger } from '../attest/ledger.ts'
import { ConfigError } from '../config.ts'
import { type ExpectedFailures, expectedFailuresSchema } from '../expect/expected-failures.ts'
import { makeFolder } from '../make-folder.ts'
import type { JournalSource } from '../own/ask-process.ts'
import { type Plan, plans } from '../plans/index.ts'
import { fileRefusals } from '../refusals/files.ts'
import { notValidAt, prefixed } from '../refusals/not-valid.ts'
import { runRefusals } from '../refusals/runs.ts'
import type { Result } from '../result.ts'
import { piecesOf, readJournal } from './read-journal.ts'
import { type RunRecord, runRecordSchema } from './run-record.ts'

export type Language = 'nb' | 'en'

type ZodIssue = z.core.$ZodIssue

/** A file larger than this is not read back. */
const MAX_BYTES = 512 * 1024 * 1024

/** @throws ConfigError when there cannot be such a folder. */
export function createRunFolder(out: string, id: string): string {
  const folder = join(out, id)
  try {
    makeFolder(out)
    mkdirSync(folder)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(fileRefusals.cannotBeMade(folder, error), { cause: error })
  }
  return folder
}

/** A folder that no other run has, not even one that begins at this moment: `<stem>`, `<stem>.2`, … */
export function createFreshRunFolder(
  out: string,
  stem: string,
): { readonly id: string; readonly folder: string } {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}.${number}`
    try {
      return { id, folder: createRunFolder(out, id) }
    } catch (error) {
      if (!(error instanceof ConfigError && isTaken(error.cause, join(out, id)))) throw error
    }
  }
}

function isTaken(error: unknown, folder: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EEXIST' &&
    'path' in error &&
    error.path === folder
  )
}

export const journalFile = (folder: string): string => join(folder, 'events.jsonl')

export function writeRecord(folder: string, record: RunRecord): void {
  // Put in place whole: who stops a run in the middle still has one that can be read.
  const beside = join(folder, 'run.json.new')
  writeFileSync(beside, `${JSON.stringify(record, null, 2)}\n`)
  renameSync(beside, join(folder, 'run.json'))
}

/** What was run, printed back: the plan with every scenario and requirement that its entry in plans.json came to. */
export function writePlan(folder: string, plan: Plan): void {
  writeFileSync(join(folder, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`)
}

/** All that judging a run needs. */
export interface SavedRun {
  /** Where its journal lies, or the bytes of it. */
  readonly source: JournalSource
  readonly record: RunRecord
  readonly journal: ChainVerdict
  readonly attestations: readonly LedgerLine[]
  readonly expectedFailures?: ExpectedFailures
}

export const ledgerFile = (folder: string): string => join(folder, 'attestations.jsonl')
export const expectedFile = (folder: string): string => join(folder, 'expected-failures.json')

/** @throws ConfigError when the folder is not a run's. */
export function readRun(folder: string): SavedRun {
  const journal = journalFile(folder)
  requireReadable(journal)
  const files = {
    record: read(join(folder, 'run.json')),
    journal: piecesOf(journal),
    source: journal,
    ...answerFiles(folder),
  }
  return readSavedRun(files, folder)
}

/** The files of a run: as text, and of the journal its bytes in pieces. */
export interface RunFiles {
  readonly record: string
  readonly journal: Iterable<Buffer>
  readonly source: JournalSource
  readonly attestations: string | undefined
  readonly expectedFailures: string | undefined
}

/** @throws ConfigError when they are not a run's; `place` is what the message calls where they are. */
export function readSavedRun(files: RunFiles, place: string): SavedRun {
  const record = runRecordSchema.safeParse(parse(files.record, `${place}/run.json`))
  if (!record.success) throw notThat(`${place}/run.json`, record.error)
  if (!Object.hasOwn(plans, record.data.plan))
    throw new ConfigError(runRefusals.noPlan(`${place}/run.json`, record.data.plan))
  const chain = readJournal(files.journal)
  return {
    source: files.source,
    record: record.data,
    journal: record.data.endedAt === undefined ? untilTornOff(chain) : chain,
    ...answersIn(files, place),
  }
}

/** What people have answered for since the run was read. The journal, which can be large, is not read again. */
export function withAnswersOf(
  folder: string,
  { source, record, journal }: Pick<SavedRun, 'source' | 'record' | 'journal'>,
): SavedRun {
  return { source, record, journal, ...answersIn(answerFiles(folder), folder) }
}

type AnswerFiles = Pick<RunFiles, 'attestations' | 'expectedFailures'>

function answerFiles(folder: string): AnswerFiles {
  return {
    attestations: readIfThere(ledgerFile(folder)),
    expectedFailures: readIfThere(expectedFile(folder)),
  }
}

function answersIn(
  { attestations, expectedFailures }: AnswerFiles,
  place: string,
): Pick<SavedRun, 'attestations' | 'expectedFailures'> {
  return {
    attestations: attestations === undefined ? [] : ledgerOf(attestations, place),
    ...(expectedFailures !== undefined && {
      expectedFailures: expectedFailuresOf(expectedFailures, `${place}/expected-failures.json`),
    }),
  }
}

/** A process that was killed may have left half a line behind: the journal is whole up to there. */
function untilTornOff({ events, hash, brokenAt, tornOff }: ChainVerdict): ChainVerdict {
  return { events, hash, ...(brokenAt !== undefined && !tornOff && { brokenAt }) }
}

/** @throws ConfigError when it does not hold. */
export function ledgerOf(text: string, place: string): readonly LedgerLine[] {
  try {
    return readLedger(text)
  } catch (error) {
    if (error instanceof LedgerError) throw new ConfigError(prefixed(place, error.said))
    throw error
  }
}

/** @throws ConfigError when it is not a file of expected failures. */
export function expectedFailuresOf(text: string, place: string): ExpectedFailures {
  const found = expectedFailuresSchema.safeParse(parse(text, place))
  if (!found.success) throw notThat(place, found.error)
  return found.data
}

function notThat(place: string, { issues }: { readonly issues: readonly ZodIssue[] }): ConfigError {
  return new ConfigError(prefixed(place, notValidAt(issues[0])))
}

export interface ReportOptions {
  readonly language: Language
  /** Beside result.json, which is always written. */
  readonly formats: readonly ReportFormat[]
  /** An earlier run, for what has changed since. */
  readonly earlier?: Result
}

export function writeReports(folder: string, result: Result, { formats, ...options }: ReportOptions): void {
  try {
    for (const format of new Set<ReportFormat>(['json', ...formats])) {
      writeFileSync(join(folder, reportFiles[format]), renderers[format](result, options))
    }
  } catch (error) {
    throw new ConfigError(fileRefusals.cannotBeReports(error))
  }
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? read(path) : undefined
}

/** @throws ConfigError when it is no file of text. */
export function read(path: string): string {
  requireReadable(path)
  try {
    const bytes = readFileSync(path)
    // Decoding would put the same sign for every bad byte, and the hashes would not see a change.
    if (!isUtf8(bytes)) throw new ConfigError(fileRefusals.isNotText(path))
    return bytes.toString('utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(fileRefusals.cannotBeRead(path, error))
  }
}

function requireReadable(path: string): void {
  try {
    const file = statSync(path)
    if (!file.isFile()) throw new ConfigError(fileRefusals.isNoFile(path))
    if (file.size > MAX_BYTES) throw new ConfigError(fileRefusals.isTooLarge(path))
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(fileRefusals.cannotBeRead(path, error))
  }
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ConfigError(fileRefusals.isNotJson(place))
  }
}
