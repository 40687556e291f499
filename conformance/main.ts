// The composition root: the only file that reads flags and environment, prints, and exits.
//
//   main.ts ─▶ config.ts      flags and environment become settings
//           ─▶ commands/*.ts  serve · run · check · list · kill-matrix · coverage · load · bench
//                               └▶ simulators/world.ts, scenarios/, judge.ts, reports/
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { legibleLine } from '#reports/legible.ts'
import { ControlError } from '#scenarios/control.ts'
import { JournalError } from '#simulators/core/journal/journal-error.ts'
import { startThreadPool } from '#simulators/core/keys/thread-pool.ts'
import { PortError } from '#simulators/core/server/listen.ts'
import { RedisError } from '#simulators/core/shared/redis-error.ts'
import { requireFitting } from './commands/index.ts'
import { ConfigError, languageAsked, readInvocation } from './config.ts'
import { usage } from './help/usage.ts'
import { benchRefusals } from './refusals/bench.ts'
import { fileRefusals } from './refusals/files.ts'
import { runRefusals } from './refusals/runs.ts'
import { type Bilingual, exitCodes } from './result.ts'

const version = String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)

async function main(): Promise<number> {
  startThreadPool(process.env)
  const invocation = readInvocation(process.argv.slice(2), process.env)
  if (invocation.command === 'help') {
    console.log(usage(invocation.settings.language, invocation.operands[0]))
    return exitCodes.conforms
  }
  const entry = requireFitting(invocation)
  return entry.run({
    ...invocation,
    version,
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    stopped: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
    // no-color.org: set and not empty.
    isTerminal: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    env: process.env,
  })
}

function exitCodeOf(error: unknown): number {
  const language = languageAsked(process.argv.slice(2), process.env)
  const tell = (said: Bilingual) => console.error(`testbenk: ${legibleLine(said[language])}`)
  const refusal = refusalOf(error)
  if (refusal !== undefined) {
    tell(refusal)
    return exitCodes.configuration
  }
  if (error instanceof ControlError) tell(benchRefusals.control(error.message))
  else console.error(error)
  return exitCodes.internal
}

/** What the user can put right, and is no fault of ours. */
function refusalOf(error: unknown): Bilingual | undefined {
  if (error instanceof ConfigError) return error.said
  if (error instanceof PortError) return benchRefusals.port(error.port, error.cause, error.message)
  if (error instanceof RedisError) return benchRefusals.redis(error.cause, error.message)
  if (error instanceof JournalError) return runRefusals.journalLost(dirname(error.file), error.cause)
  return isRefusedByDisk(error) ? fileRefusals.isRefused(error) : undefined
}

/** No right, no room, no place or no disk for files: something for the user to put right, and no fault of ours. */
function isRefusedByDisk(error: unknown): error is Error {
  const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']
  return (
    error instanceof Error && 'syscall' in error && 'code' in error && refusals.includes(String(error.code))
  )
}

// A reader who has seen enough (`| head`) closes the pipe. What is printed after that is lost, and nothing else: a run
// goes on to its report, and what it has started is ended.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

// Node would exit with 1, which says that the EPJ is wrong.
process.on('uncaughtException', (error) => process.exit(exitCodeOf(error)))

// Timers of rooms and idle connections must not keep a finished command alive.
process.exit(await main().catch(exitCodeOf))
