// `run`: one plan against one EPJ, judged, with reports; begun, or gone on with where it was cut off.
import { ConfigError } from '../config.ts'
import { requireWritable } from '../make-folder.ts'
import type { OwnWork } from '../own/own-work.ts'
import type { Plan } from '../plans/index.ts'
import { runRefusals } from '../refusals/runs.ts'
import { carryOver, requireCarriedOver } from '../run/carry-over.ts'
import { markStandstills } from '../run/mark-standstills.ts'
import { openCutOff } from '../run/resume-run.ts'
import { createFreshRunFolder, stemOf } from '../run/run-folder.ts'
import { type RunOptions, runPlan } from '../run/run-plan.ts'
import { scenariosOf } from '../run/walk-plan.ts'
import type { Command, CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { drivenBy } from './driven-by.ts'
import { passesBy } from './mutation-in-plan.ts'
import { mutationOf, planOf } from './named-settings.ts'
import { ownIn } from './own-in.ts'
import { ownOptions } from './own-options.ts'
import { report, summary } from './report-run.ts'
import { openWorld } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

export const run: Command<Reads<'run'>> = async (context) => {
  const { resume } = ownOptions(context, ['resume'])
  return resume === undefined ? await begin(context) : await goOn(context, resume)
}

async function begin(context: CommandContext<Reads<'run'>>): Promise<number> {
  const { settings } = context
  const plan = planOf(settings.plan)
  const mutation = mutationOf(settings)
  requireWritable(settings.out)
  const told = passesBy(mutation, plan)
  if (told) context.printError(`testbenk: ${told[settings.language]}`)
  return await walk(context, {
    plan,
    own: ownIn(settings),
    itself: () => ({
      ...createFreshRunFolder(settings.out, stemOf(plan.id, new Date())),
      seed: settings.seed,
      profile: settings.profile,
      language: settings.language,
      ...(mutation !== undefined && { mutation }),
      ...(settings.epj !== '' && { epj: settings.epj }),
      ...(settings.reviews !== '' && { reviews: settings.reviews }),
    }),
  })
}

/** The plan, the seed and the rest are the run's own; how the EPJ is reached is told anew. */
async function goOn(context: CommandContext<Reads<'run'>>, folder: string): Promise<number> {
  const own = ownIn(context.settings)
  const resume = openCutOff(folder, context.version, own)
  const { id, plan, seed, profile, language, mutation, driver } = resume.record
  return await walk(context, {
    plan: planOf(plan),
    own,
    driver,
    itself: () => ({
      id,
      folder,
      seed,
      profile,
      language,
      ...(mutation !== undefined && { mutation }),
      resume,
    }),
  })
}

interface Walk {
  readonly plan: Plan
  readonly own: OwnWork | undefined
  /** By which the EPJ was driven until now. */
  readonly driver?: string
  /** What the run is, whoever drives the EPJ. Asked for when the bench is up: until then nothing is left behind. */
  readonly itself: () => Pick<
    RunOptions,
    'id' | 'folder' | 'seed' | 'profile' | 'language' | 'mutation' | 'epj' | 'reviews' | 'resume'
  >
}

async function walk(
  context: CommandContext<Reads<'run'>>,
  { plan, own, driver, itself }: Walk,
): Promise<number> {
  const { settings, version, print } = context
  requireCarriedOver(settings)
  const stop = stopSignal(context.stopped)
  const driven = drivenBy(context, scenariosOf({ plan, ...(own && { own }) }), stop)
  if (driver !== undefined && driven.choice.kind !== driver)
    throw new ConfigError(runRefusals.otherDriver(driver, driven.choice.kind))
  const world = await openWorld(context, driven.ports, ...driven.pages)
  const watching = driven.choice.kind === 'manual' ? markStandstills(world.rooms.list) : undefined
  try {
    const run = itself()
    const { folder } = run
    // Before the first step: a run that is cut off has what judging it needs.
    carryOver(folder, settings)
    await runPlan({
      ...run,
      world,
      plan,
      suiteVersion: version,
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
    await driven.walked()
    const result = report(folder, settings.report, { suiteVersion: version, ...(own && { own }) })
    print(summary(result, folder, context))
    await driven.judged(result, folder)
    return result.exitCode
  } finally {
    watching?.end()
    await world.close()
  }
}

function progressOf({ isTerminal, printError }: CommandContext<Reads<'run'>>) {
  return (done: number, of: number, title: string) => {
    if (isTerminal && title !== '') printError(`  ${String(done + 1).padStart(2)}/${of}  ${title}`)
  }
}
