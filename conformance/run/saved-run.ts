// A run as it was saved, read back: its settings, its journal, and what people have answered for.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { ChainVerdict } from '#simulators/core/journal/chain.ts'
import { LedgerError, type LedgerLine, readLedger } from '../attest/ledger.ts'
import { ConfigError } from '../config.ts'
import { type ExpectedFailures, expectedFailuresSchema } from '../expect/expected-failures.ts'
import type { JournalSource } from '../own/ask-process.ts'
import { plans } from '../plans/index.ts'
import { notValidAt, prefixed } from '../refusals/not-valid.ts'
import { runRefusals } from '../refusals/runs.ts'
import { type JournalMaker, piecesOf, readJournal } from './read-journal.ts'
import { parseJson, readText, requireReadable } from './read-text.ts'
import { expectedFile, journalFile, ledgerFile } from './run-folder.ts'
import { type RunRecord, runRecordSchema } from './run-record.ts'

/** All that judging a run needs. */
export interface SavedRun {
  /** Where its journal lies, or the bytes of it. */
  readonly source: JournalSource
  readonly record: RunRecord
  readonly journal: ChainVerdict
  readonly attestations: readonly LedgerLine[]
  readonly expectedFailures?: ExpectedFailures
}

/** @throws ConfigError when the folder is not a run's. */
export function readRun(folder: string): SavedRun {
  const journal = journalFile(folder)
  requireReadable(journal)
  const files = {
    record: readText(join(folder, 'run.json')),
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
export function readSavedRun(files: RunFiles, place: string, by: JournalMaker = 'ourselves'): SavedRun {
  const record = runRecordSchema.safeParse(parseJson(files.record, `${place}/run.json`))
  if (!record.success) throw notThat(`${place}/run.json`, record.error)
  if (!Object.hasOwn(plans, record.data.plan))
    throw new ConfigError(runRefusals.noPlan(`${place}/run.json`, record.data.plan))
  const chain = readJournal(files.journal, by)
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
  const found = expectedFailuresSchema.safeParse(parseJson(text, place))
  if (!found.success) throw notThat(place, found.error)
  return found.data
}

function notThat(place: string, { issues }: { readonly issues: readonly z.core.$ZodIssue[] }): ConfigError {
  return new ConfigError(prefixed(place, notValidAt(issues[0])))
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readText(path) : undefined
}
