// `load`: real k6 against a room, an EPJ, or NHN's test environment. `bench`: ratios to a bare server, in one run.
import { join } from 'node:path'
import { runBench } from '../bench/run-bench.ts'
import { ConfigError } from '../config.ts'
import { loadScenarios } from '../load/catalogue/index.ts'
import { findK6, versionOf } from '../load/find-k6.ts'
import { finishLoad } from '../load/finish-load.ts'
import { listOfScenarios } from '../load/list-scenarios.ts'
import { K6_PAGE } from '../load/load-folder.ts'
import { LoadProblem } from '../load/load-problem.ts'
import { readLoadOptions } from '../load/read-options.ts'
import { runLoad } from '../load/run-load.ts'
import { openTarget } from '../load/target.ts'
import { exitCodes } from '../result.ts'
import { createFreshRunFolder } from '../run/run-folder.ts'
import type { Command, CommandContext } from './command.ts'
import { stopSignal } from './run.ts'

export const load: Command = async (context) => {
  const { extra, operands, settings, print, printError } = context
  const [word] = operands
  if (word !== undefined) throw new ConfigError(`load has no «${word}»; see load --list`)
  if ('list' in extra) {
    print(listOfScenarios(settings.language))
    return exitCodes.conforms
  }
  try {
    return await runOne(context)
  } catch (error) {
    if (!(error instanceof LoadProblem)) throw error
    printError(`testbenk: ${error.message}`)
    return error.exitCode
  }
}

async function runOne(context: CommandContext): Promise<number> {
  const { extra, settings, version, print, printError, env, stopped } = context
  const options = readLoadOptions(extra)
  const scenario = loadScenarios.find(({ id }) => id === options.scenario)
  if (!scenario) throw new ConfigError(`there is no load scenario ${options.scenario}`)
  const signal = stopSignal(stopped)
  const path = await findK6({ env, print, signal })
  const target = await openTarget({
    options,
    seed: settings.seed,
    profile: settings.profile,
    driverUrl: settings['driver-url'],
    ports: { port: settings.port, controlPort: settings['control-port'] },
    bench: { env, printError },
  })
  try {
    const stem = `load-${scenario.id}-${new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}`
    const { id, folder } = createFreshRunFolder(settings.out, stem)
    const found = await runLoad({
      id,
      suiteVersion: version,
      scenario,
      options,
      target,
      k6: { path, version: (await versionOf(path, env)) ?? 'unknown' },
      env,
      print,
      dashboard: join(folder, K6_PAGE),
      signal,
      now: () => new Date(),
    })
    return await finishLoad({ found, folder, context: { settings, print }, options, scenario, target })
  } finally {
    await target.close()
  }
}

export const bench: Command = async ({ extra, print, settings }) => {
  const result = await runBench({ print, quick: extra['quick'] === true, out: join(settings.out, 'bench') })
  return result.sound ? exitCodes.conforms : exitCodes.notDecided
}
