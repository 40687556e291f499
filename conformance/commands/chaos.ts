// `chaos`: seeded fault plans against an EPJ; a failing one is shrunk, and printed as the one command that repeats it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromLine } from '../chaos/fault-plan.ts'
import { toPage, toText } from '../chaos/heat-map.ts'
import { runChaos } from '../chaos/run-chaos.ts'
import { ConfigError } from '../config.ts'
import { requireWritable } from '../make-folder.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import { settings as known, type Settings } from '../settings.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { drivenByProgram } from './driven-by.ts'
import { inShell } from './in-shell.ts'
import { mutationOf } from './named-settings.ts'
import { ownOptions } from './own-options.ts'
import { openWorld } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

/** Fault plans unless told; some 20 seconds with the simulated EPJ. */
const BUDGET = 40
const MAX_BUDGET = 2_000

export const chaos: Command<Reads<'chaos'>> = async (context) => {
  const { settings, print, printError, isTerminal, stopped } = context
  const { budget = String(BUDGET), replay } = ownOptions(context, ['budget', 'replay'])
  if (!/^\d+$/.test(budget) || Number(budget) < 1 || Number(budget) > MAX_BUDGET)
    throw new ConfigError(settingRefusals.notFromTo('budget', String(budget), 1, MAX_BUDGET))
  const mutation = mutationOf(settings)
  const plans = replay === undefined ? undefined : [fromLine(replay)]
  const driven = drivenByProgram(settings)
  if (driven === undefined) throw new ConfigError(settingRefusals.chaosNeedsProgram())
  requireWritable(settings.out)
  const world = await openWorld(context, driven.ports)
  const stop = stopSignal(stopped)
  try {
    const outcome = await runChaos({
      world,
      seed: settings.seed,
      budget: Number(budget),
      ...(plans && { plans }),
      ...(mutation !== undefined && { mutation }),
      driver: driven.choice,
      driverClock: settings['driver-clock'],
      folder: settings.out,
      repeatWith: drivenAsIn(settings),
      stepTimeoutMs: settings['step-timeout'] * 1000,
      progress: (done, of, plan) => {
        if (isTerminal && plan !== '') printError(`  ${done + 1}/${of}  ${plan}`)
      },
      stop,
    })
    const page = join(settings.out, 'chaos.html')
    writeFileSync(page, toPage(outcome, settings.language))
    writeFileSync(join(settings.out, 'chaos.json'), `${JSON.stringify(outcome, null, 2)}\n`)
    print(toText(outcome, settings.language))
    print(page)
    if (outcome.failures.length > 0) return exitCodes.doesNotConform
    const struck = outcome.walked.some(({ hits }) => hits.length > 0)
    return stop.aborted || !struck ? exitCodes.notDecided : exitCodes.conforms
  } finally {
    await world.close()
  }
}

/** Whatever decides what a plan comes to, as flags for a shell; what is as usual is left out. */
export function drivenAsIn(settings: Pick<Settings, Reads<'chaos'>>): string {
  const deciding = [
    'seed',
    'mutation',
    'driver-url',
    'driver-command',
    'driver-clock',
    'step-timeout',
  ] as const
  return deciding
    .map((name) => ({ name, value: String(settings[name]), usual: known[name].usual }))
    .filter(({ value, usual }) => value !== usual)
    .map(({ name, value }) => ` --${name} ${inShell(value)}`)
    .join('')
}
