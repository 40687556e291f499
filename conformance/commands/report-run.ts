// What a run came to: judged, written down, and said in the terminal.
import { join } from 'node:path'
import type { ReportFormat } from '#reports/format-names.ts'
import { toTable } from '#reports/table.ts'
import type { Result } from '../result.ts'
import { earlierResult } from '../run/carry-over.ts'
import { type JudgeSavedOptions, judgeSaved } from '../run/judge-saved.ts'
import { writeReports } from '../run/run-folder.ts'
import { readRun } from '../run/saved-run.ts'
import type { CommandContext } from './command.ts'
import { inShell } from './in-shell.ts'

/** Judges what is in the folder, and writes the reports beside it. */
export function report(
  folder: string,
  formats: readonly ReportFormat[],
  options: JudgeSavedOptions,
  saved = readRun(folder),
): Result {
  const result = judgeSaved(saved, options)
  const earlier = earlierResult(folder)
  writeReports(folder, result, { language: saved.record.language, formats, ...(earlier && { earlier }) })
  return result
}

export function summary(
  result: Result,
  folder: string,
  { settings, isTerminal }: Pick<CommandContext<never>, 'settings' | 'isTerminal'>,
): string {
  const { language } = settings
  const table = toTable(result, { language, colour: isTerminal })
  const more = result.run.interrupted
    ? [`${goOnSays[language]}: npm run conformance -- run --resume ${inShell(folder)}`]
    : []
  return [table, join(folder, 'report.html'), ...more].join('\n')
}

const goOnSays = {
  nb: 'Gå videre der den stoppet, med de samme innstillingene for driveren',
  en: 'Go on where it stopped, with the same driver settings',
} as const
