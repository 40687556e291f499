// A run's folder: where things lie in it, and what is written there.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ReportFormat, reportFiles } from '#reports/format-names.ts'
import { renderers } from '#reports/formats.ts'
import type { Language } from '#reports/html/texts.ts'
import { ConfigError } from '../config.ts'
import { makeFolder } from '../make-folder.ts'
import type { Plan } from '../plans/index.ts'
import { fileRefusals } from '../refusals/files.ts'
import type { Result } from '../result.ts'
import type { RunRecord } from './run-record.ts'
import { writeWhole } from './write-whole.ts'

export const journalFile = (folder: string): string => join(folder, 'events.jsonl')
export const ledgerFile = (folder: string): string => join(folder, 'attestations.jsonl')
export const expectedFile = (folder: string): string => join(folder, 'expected-failures.json')

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

/** `portal-20260203-141503` */
export function stemOf(plan: string, now: Date): string {
  return `${plan}-${now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}`
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

export function writeRecord(folder: string, record: RunRecord): void {
  writeWhole(join(folder, 'run.json'), `${JSON.stringify(record, null, 2)}\n`)
}

/** What was run, printed back: the plan with every scenario and requirement that its entry in plans.json came to. */
export function writePlan(folder: string, plan: Plan): void {
  writeWhole(join(folder, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`)
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
      writeWhole(join(folder, reportFiles[format]), renderers[format](result, options))
    }
  } catch (error) {
    throw new ConfigError(fileRefusals.cannotBeReports(error))
  }
}
