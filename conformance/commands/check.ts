// `check`: a saved run judged again, offline.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { reportFiles, reportFormats } from '#reports/format-names.ts'
import { ConfigError } from '../config.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { carryOver } from '../run/carry-over.ts'
import { readRun, withAnswersOf } from '../run/saved-run.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { ownIn } from './own-in.ts'
import { toldWhenRelabelled } from './relabelled.ts'
import { report, summary } from './report-run.ts'

export const check: Command<Reads<'check'>> = async (context) => {
  const { operands, settings, version } = context
  const [folder] = operands
  if (folder === undefined) throw new ConfigError(settingRefusals.checkNeedsFolder())
  const saved = readRun(folder)
  const own = ownIn(settings)
  carryOver(folder, settings)
  const formats = reportFormats.filter(
    (name) => settings.report.includes(name) || existsSync(join(folder, reportFiles[name])),
  )
  const options = { suiteVersion: version, ...(own && { own }) }
  const result = report(folder, formats, options, withAnswersOf(folder, saved))
  context.print(summary(result, folder, context))
  const relabelled = toldWhenRelabelled(saved, settings.language)
  if (relabelled !== undefined) context.print(relabelled)
  return result.exitCode
}
