// `load`: real k6 against a room of its own. `bench`: ratios to a bare server, in one run.
import { join } from 'node:path'
import { populationOf } from '#simulators/population/of-seed.ts'
import { runBench } from '../bench/run-bench.ts'
import { ConfigError } from '../config.ts'
import { LoadProblem } from '../load/load-problem.ts'
import { defaultLoad, type LoadOption, type LoadOptions, loadOptions } from '../load/options.ts'
import { runLoad } from '../load/run-load.ts'
import { exitCodes } from '../result.ts'
import type { Command, CommandContext } from './command.ts'
import { openWorld } from './serve.ts'

const ROOM = 'load'

export const load: Command = async (context) => {
  const { settings, print, printError, env, stopped } = context
  const options = readOptions(context)
  const stop = new AbortController()
  stopped.then(() => stop.abort())
  const world = await openWorld(context, { port: 0, controlPort: 0 })
  try {
    const room = world.rooms.create({ name: ROOM, seed: settings.seed, profile: settings.profile })
    const out = join(settings.out, `load-${new Date().toISOString().replace(/[-:]/g, '').slice(0, 15)}`)
    const { patients, clients } = populationOf(settings.seed)
    const key = options.scheme === 'DPoP' ? 'testbenk-epj' : 'lasttest'
    const outcome = await runLoad({
      addresses: room.addresses,
      clientId: clients.find((client) => client.key === key)?.clientId ?? '',
      options,
      patients: patients.filter(({ status }) => status > 0).map(({ pid }) => pid),
      out,
      env,
      print,
      signal: stop.signal,
    })
    for (const file of [outcome.summaryFile, outcome.dashboardFile]) if (file !== undefined) print(file)
    return outcome.exitCode
  } catch (error) {
    if (!(error instanceof LoadProblem)) throw error
    printError(`testbenk: ${error.message}`)
    return error.exitCode
  } finally {
    await world.close()
  }
}

export const bench: Command = async ({ extra, print, settings }) => {
  const result = await runBench({ print, quick: extra['quick'] === true, out: join(settings.out, 'bench') })
  return result.sound ? exitCodes.conforms : exitCodes.notDecided
}

function readOptions({ extra }: CommandContext): LoadOptions {
  const known = new Map(loadOptions.map((option) => [option.name, option]))
  const read: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(extra)) {
    const option = known.get(name)
    if (!option) throw new ConfigError(`load has no option --${name}; it has ${[...known.keys()].join(', ')}`)
    read[option.member] = readOption(option, value)
  }
  return { ...defaultLoad, ...read }
}

function readOption(option: LoadOption, value: string | boolean): string | number {
  const said = `--${option.name} is «${String(value)}»`
  if (option.kind === 'choice') {
    if (typeof value === 'string' && option.choices.includes(value)) return value
    throw new ConfigError(`${said}; it can be ${option.choices.join(' or ')}`)
  }
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN
  if (number >= option.min && number <= option.max) return number
  throw new ConfigError(`${said}; it must be a number from ${option.min} to ${option.max}`)
}
