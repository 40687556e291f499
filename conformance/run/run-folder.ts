// A run's folder: everything needed to judge it again, and what was judged.
import { isUtf8 } from 'node:buffer'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHtml } from '#reports/html/render.ts'
import { toJson } from '#reports/json.ts'
import { toJunit } from '#reports/junit.ts'
import { toMarkdown } from '#reports/markdown.ts'
import { type ChainVerdict, FIRST_HASH, readChain } from '#simulators/core/journal.ts'
import { ConfigError } from '../config.ts'
import { plans } from '../plans/index.ts'
import type { Result } from '../result.ts'
import { isJournalEvent } from './event-shape.ts'
import { type RunRecord, runRecordSchema } from './run-record.ts'

export type Language = 'nb' | 'en'

/** A journal larger than this is not read back. */
const MAX_JOURNAL = 512 * 1024 * 1024

/** @throws ConfigError when there cannot be such a folder. */
export function createRunFolder(out: string, id: string): string {
  const folder = join(out, id)
  try {
    mkdirSync(out, { recursive: true })
    mkdirSync(folder)
  } catch (error) {
    throw new ConfigError(`${folder} cannot be made: ${messageOf(error)}`, { cause: error })
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

/** @throws ConfigError when the folder is not a run's. */
export function readRun(folder: string): { readonly record: RunRecord; readonly journal: ChainVerdict } {
  const record = runRecordSchema.safeParse(parse(read(join(folder, 'run.json'))))
  if (!record.success) {
    const issue = record.error.issues[0]
    throw new ConfigError(
      `${folder}/run.json: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not valid'}`,
    )
  }
  if (!Object.hasOwn(plans, record.data.plan))
    throw new ConfigError(`${folder}/run.json: this suite has no plan «${record.data.plan}»`)
  return { record: record.data, journal: readable(readChain(read(journalFile(folder)))) }
}

/** The chain up to the first line that is no event: a hash can be right over anything. */
function readable(chain: ChainVerdict): ChainVerdict {
  const bad = chain.events.findIndex((event) => !isJournalEvent(event))
  if (bad === -1) return chain
  return {
    events: chain.events.slice(0, bad),
    hash: chain.events[bad - 1]?.hash ?? FIRST_HASH,
    brokenAt: bad + 1,
  }
}

export function writeReports(folder: string, result: Result, language: Language): void {
  const files: Readonly<Record<string, string>> = {
    'result.json': toJson(result),
    'report.html': renderHtml(result, { language }),
    'junit.xml': toJunit(result, { language }),
    'summary.md': toMarkdown(result, { language }),
  }
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  } catch (error) {
    throw new ConfigError(`the reports cannot be written: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function read(path: string): string {
  try {
    const file = statSync(path)
    if (!file.isFile()) throw new ConfigError(`${path} is not a file`)
    if (file.size > MAX_JOURNAL) throw new ConfigError(`${path} is too large`)
    const bytes = readFileSync(path)
    // Decoding would put the same sign for every bad byte, and the hashes would not see a change.
    if (!isUtf8(bytes)) throw new ConfigError(`${path} is not UTF-8 text: it was damaged or changed`)
    return bytes.toString('utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${path} cannot be read: ${messageOf(error)}`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
