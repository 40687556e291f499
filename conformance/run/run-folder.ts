// A run's folder: everything needed to judge it again, and what was judged.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHtml } from '#reports/html/render.ts'
import { toJson } from '#reports/json.ts'
import { toJunit } from '#reports/junit.ts'
import { toMarkdown } from '#reports/markdown.ts'
import { type ChainVerdict, readChain } from '#simulators/core/journal.ts'
import { ConfigError } from '../config.ts'
import type { Result } from '../result.ts'
import { type RunRecord, runRecordSchema } from './run-record.ts'

export type Language = 'nb' | 'en'

/** A journal larger than this is not read back. */
const MAX_JOURNAL = 512 * 1024 * 1024

export function createRunFolder(out: string, id: string): string {
  const folder = join(out, id)
  mkdirSync(out, { recursive: true })
  mkdirSync(folder)
  return folder
}

export const journalFile = (folder: string): string => join(folder, 'events.jsonl')

export function writeRecord(folder: string, record: RunRecord): void {
  writeFileSync(join(folder, 'run.json'), `${JSON.stringify(record, null, 2)}\n`)
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
  return { record: record.data, journal: readChain(read(journalFile(folder))) }
}

export function writeReports(folder: string, result: Result, language: Language): void {
  const files: Readonly<Record<string, string>> = {
    'result.json': toJson(result),
    'report.html': renderHtml(result, { language }),
    'junit.xml': toJunit(result, { language }),
    'summary.md': toMarkdown(result, { language }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

function read(path: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > MAX_JOURNAL) throw new ConfigError(`${path} is too large`)
    return text
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
