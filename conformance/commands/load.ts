// `load`: real k6 against a room, an EPJ, or NHN's test environment.
import { readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'
import { CAPACITY_PAGE, writeCapacity } from '../load/capacity/capacity-folder.ts'
import { runCapacity } from '../load/capacity/run-capacity.ts'
import { loadScenarios } from '../load/catalogue/index.ts'
import { listOfScenarios } from '../load/catalogue/list-scenarios.ts'
import type { LoadScenario } from '../load/catalogue/load-scenario.ts'
import { finishLoad } from '../load/finish-load.ts'
import { findK6, versionOf } from '../load/k6/find-k6.ts'
import { LoadProblem } from '../load/load-problem.ts'
import { refuseWhatCannotBe } from '../load/order/load-order.ts'
import type { LoadOptions } from '../load/order/options.ts'
import { loadWords, readLoadOptions } from '../load/order/read-options.ts'
import { K6_PAGE, readLoadRun } from '../load/page/load-folder.ts'
import { ratiosText } from '../load/ratios/ratios-table.ts'
import { runRatios } from '../load/ratios/run-ratios.ts'
import { writeRatios } from '../load/ratios/write-ratios.ts'
import { runLoad } from '../load/run-load.ts'
import { settingsFor } from '../load/runners/settings-for.ts'
import { openTarget, type TargetOrder } from '../load/target/target.ts'
import { requireWritable } from '../make-folder.ts'
import { loadRefusals } from '../refusals/load.ts'
import { exitCodes } from '../result.ts'
import { createFreshRunFolder, stemOf } from '../run/run-folder.ts'
import type { Command, CommandContext } from './command.ts'
import type { Reads } from './command-settings.ts'
import { stopSignal } from './stop-signal.ts'

export const load: Command<Reads<'load'>> = async (context) => {
  const { extra, operands, settings, print, printError } = context
  const [word] = operands
  if (word !== undefined && !loadWords.includes(word)) throw new ConfigError(loadRefusals.noWord(word))
  if ('list' in extra) {
    print(listOfScenarios(settings.language))
    return exitCodes.conforms
  }
  try {
    if (word === 'settings') return await writeSettings(context)
    requireWritable(settings.out)
    if (word === 'capacity') return await measureCapacity(context)
    if (word === 'ratios') return await measureRatios(context)
    return await runOne(context)
  } catch (error) {
    if (!(error instanceof LoadProblem)) throw error
    printError(`testbenk: ${error.said[settings.language]}`)
    return error.exitCode
  }
}

/** What k6 is to be given elsewhere, as in a cluster: JSON, with the private key of a test client. */
async function writeSettings({
  extra,
  settings,
  print,
  printError,
  env,
}: CommandContext<Reads<'load'>>): Promise<number> {
  const options = readLoadOptions(extra, 'settings')
  if (!options.target.startsWith('http')) throw new ConfigError(loadRefusals.settingsNeedRoom())
  const target = await openTarget(targetOrder({ settings, env, printError }, options))
  print(JSON.stringify(await settingsFor(scenarioOf(options), options, target), null, 2))
  return exitCodes.conforms
}

async function measureCapacity({
  extra,
  settings,
  version,
  print,
  printError,
  env,
  stopped,
}: CommandContext<Reads<'load'>>): Promise<number> {
  const { seconds = 6 } = readLoadOptions(extra, 'capacity')
  const signal = stopSignal(stopped)
  const path = await findK6({ env, print, language: settings.language, signal })
  const measured = await runCapacity({
    k6: path,
    seconds,
    language: settings.language,
    env,
    print,
    printError,
    signal,
    seed: settings.seed,
    version,
  })
  if (!measured) return exitCodes.notDecided
  const { folder } = createFreshRunFolder(settings.out, stemOf('capacity', new Date()))
  writeCapacity(folder, measured, settings.language)
  print(join(folder, CAPACITY_PAGE))
  return exitCodes.conforms
}

/** Slices of each, with the bare server between all of them: some two minutes with five seconds each. */
const RATIO_ROUNDS = 4
const RATIO_SECONDS = 5

async function measureRatios({
  extra,
  settings,
  version,
  print,
  env,
  stopped,
}: CommandContext<Reads<'load'>>): Promise<number> {
  const { seconds = RATIO_SECONDS, rate } = readLoadOptions(extra, 'ratios')
  const signal = stopSignal(stopped)
  const k6 = await findK6({ env, print, language: settings.language, signal })
  const paces = { seconds, rounds: RATIO_ROUNDS, ...(rate !== undefined && { rate }) }
  const measured = await runRatios({ ...paces, k6, env, print, signal, version, language: settings.language })
  if (!measured) return exitCodes.notDecided
  const { folder } = createFreshRunFolder(settings.out, stemOf('ratios', new Date()))
  print(ratiosText(measured, settings.language))
  print(writeRatios(folder, measured))
  return measured.figures.every(({ failed }) => failed === 0) ? exitCodes.conforms : exitCodes.notDecided
}

async function runOne(context: CommandContext<Reads<'load'>>): Promise<number> {
  const { extra, settings, version, print, printError, env, stopped } = context
  const options = readLoadOptions(extra)
  const scenario = scenarioOf(options)
  const signal = stopSignal(stopped)
  // Now, and not when the run is over and would be lost.
  const before = options.compare === undefined ? undefined : readLoadRun(options.compare)
  const target = await openTarget(targetOrder({ settings, env, printError }, options))
  try {
    // What cannot be is told before k6 is built, which takes minutes.
    refuseWhatCannotBe({ scenario, options, target })
    const path = await findK6({ env, print, language: settings.language, signal })
    const { id, folder } = createFreshRunFolder(settings.out, stemOf(`load-${scenario.id}`, new Date()))
    try {
      const found = await runLoad({
        id,
        suiteVersion: version,
        scenario,
        options,
        target,
        k6: { path, version: (await versionOf(path, env)) ?? 'unknown' },
        env,
        print,
        language: settings.language,
        dashboard: join(folder, K6_PAGE),
        signal,
        now: () => new Date(),
      })
      const told = { context: { settings, print }, ...(before && { before }) }
      return await finishLoad({ found, folder, scenario, target, ...told })
    } finally {
      removeWhenEmpty(folder)
    }
  } finally {
    await target.close()
  }
}

/** A run that never began leaves nothing. */
function removeWhenEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

function scenarioOf({ scenario: wanted }: LoadOptions): LoadScenario {
  const scenario = loadScenarios.find(({ id }) => id === wanted)
  if (!scenario) throw new ConfigError(loadRefusals.noScenario(wanted))
  return scenario
}

function targetOrder(
  { settings, env, printError }: Pick<CommandContext<Reads<'load'>>, 'settings' | 'env' | 'printError'>,
  options: LoadOptions,
): TargetOrder {
  return {
    options,
    seed: settings.seed,
    profile: settings.profile,
    driverUrl: settings['driver-url'],
    ...(settings.mutation !== '' && { mutation: settings.mutation }),
    ports: { port: settings.port, controlPort: settings['control-port'] },
    bench: { env, printError },
  }
}
