// `run`: one plan against one EPJ, judged, with reports. `check`: a saved run judged again, offline.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ReportFormat, reportFiles, reportFormats } from '#reports/format-names.ts'
import { toTable } from '#reports/table.ts'
import { mutations } from '#simulators/epj/mutations/index.ts'
import { ConfigError } from '../config.ts'
import { requireWritable } from '../make-folder.ts'
import { loadOwn } from '../own/load-own.ts'
import { type Plan, type PlanId, plans } from '../plans/index.ts'
import { runRefusals } from '../refusals/runs.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { Result } from '../result.ts'
import { carryOver, earlierResult, requireCarriedOver } from '../run/carry-over.ts'
import { type JudgeSavedOptions, judgeSaved } from '../run/judge-saved.ts'
import { openCutOff } from '../run/resume-run.ts'
import { createFreshRunFolder, readRun, withAnswersOf, writeReports } from '../run/run-folder.ts'
import { runPlan } from '../run/run-plan.ts'
import type { Command, CommandContext } from './command.ts'
import { drivenBy } from './driven-by.ts'
import { inShell } from './in-shell.ts'
import { ownOptions } from './own-options.ts'
import { toldWhenRelabelled } from './relabelled.ts'
import { openWorld } from './serve.ts'

export const run: Command = async (context) => {
  const { settings, version, print } = context
  const { resume } = ownOptions(context, ['resume'])
  if (resume !== undefined) return await goOn(context, resume)
  const plan = planOf(settings.plan)
  const mutation = settings.mutation === '' ? undefined : settings.mutation
  if (mutation !== undefined && !Object.hasOwn(mutations, mutation))
    throw new ConfigError(settingRefusals.unknown('mutation', mutation, Object.keys(mutations)))
  const from = { attestations: settings.attestations, expect: settings.expect, since: settings.since }
  requireCarriedOver(from)
  requireWritable(settings.out)
  const own = settings.checks === '' ? undefined : loadOwn(settings.checks)
  const stop = stopSignal(context.stopped)
  const driven = drivenBy(context, plan, stop)
  const world = await openWorld(context, driven.ports, ...driven.pages)
  try {
    const { id, folder } = createFreshRunFolder(settings.out, stemOf(plan.id, new Date()))
    await runPlan({
      world,
      plan,
      id,
      folder,
      seed: settings.seed,
      profile: settings.profile,
      suiteVersion: version,
      language: settings.language,
      ...(mutation !== undefined && { mutation }),
      ...(settings.epj !== '' && { epj: settings.epj }),
      ...(settings.reviews !== '' && { reviews: settings.reviews }),
      ...(own && { own }),
      driver: driven.choice,
      opened: driven.opened,
      keepRoom: driven.stays,
      driverClock: settings['driver-clock'],
      stepTimeoutMs: settings['step-timeout'] * 1000,
      now: () => new Date(),
      progress: progressOf(context),
      stop,
    })
    carryOver(folder, from)
    const result = report(folder, settings.report, { suiteVersion: version, ...(own && { own }) })
    print(summary(result, folder, context))
    await driven.judged(result)
    return result.exitCode
  } finally {
    await world.close()
  }
}

/** The plan, the seed and the rest are the run's own; how the EPJ is reached is told anew. */
async function goOn(context: CommandContext, folder: string): Promise<number> {
  const { settings, version, print } = context
  const own = settings.checks === '' ? undefined : loadOwn(settings.checks)
  const resume = openCutOff(folder, version, own)
  const { record } = resume
  const plan = planOf(record.plan)
  const stop = stopSignal(context.stopped)
  const driven = drivenBy(context, plan, stop)
  if (driven.choice.kind !== record.driver)
    throw new ConfigError(runRefusals.otherDriver(record.driver, driven.choice.kind))
  const world = await openWorld(context, driven.ports, ...driven.pages)
  try {
    await runPlan({
      world,
      plan,
      id: record.id,
      folder,
      seed: record.seed,
      profile: record.profile,
      suiteVersion: version,
      language: record.language,
      ...(record.mutation !== undefined && { mutation: record.mutation }),
      ...(own && { own }),
      resume,
      driver: driven.choice,
      opened: driven.opened,
      keepRoom: driven.stays,
      driverClock: settings['driver-clock'],
      stepTimeoutMs: settings['step-timeout'] * 1000,
      now: () => new Date(),
      progress: progressOf(context),
      stop,
    })
    const result = report(folder, settings.report, { suiteVersion: version, ...(own && { own }) })
    print(summary(result, folder, context))
    await driven.judged(result)
    return result.exitCode
  } finally {
    await world.close()
  }
}

export const check: Command = async (context) => {
  const { operands, settings, version } = context
  const [folder] = operands
  if (folder === undefined) throw new ConfigError(settingRefusals.checkNeedsFolder())
  const saved = readRun(folder)
  const own = settings.checks === '' ? undefined : loadOwn(settings.checks)
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

export function summary(result: Result, folder: string, { settings, isTerminal }: CommandContext): string {
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

export function planOf(id: string): Plan {
  if (Object.hasOwn(plans, id)) return plans[id as PlanId]
  throw new ConfigError(settingRefusals.unknown('plan', id, Object.keys(plans)))
}

/** `portal-20260203-141503` */
export function stemOf(plan: string, now: Date): string {
  return `${plan}-${now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}`
}

export function stopSignal(stopped: Promise<void>): AbortSignal {
  const stop = new AbortController()
  stopped.then(() => stop.abort())
  return stop.signal
}

function progressOf({ isTerminal, printError }: CommandContext) {
  return (done: number, of: number, title: string) => {
    if (isTerminal && title !== '') printError(`  ${String(done + 1).padStart(2)}/${of}  ${title}`)
  }
}
