#!/usr/bin/env node
// The composition root: the only file that reads flags and environment, prints, and exits.
//
//   cli.ts ─▶ config.ts      flags and environment become settings
//          ─▶ commands/*.ts  serve · run · check · list · kill-matrix · coverage · load · bench
//                              └▶ simulators/world.ts, scenarios/, judge.ts, reports/
import { readFileSync } from 'node:fs'
import { legibleLine } from '#reports/legible.ts'
import { ControlError } from '#scenarios/control.ts'
import { PortError } from '#simulators/core/listen.ts'
import { RedisError } from '#simulators/core/shared/redis-error.ts'
import { startThreadPool } from '#simulators/core/thread-pool.ts'
import { requireFitting, usage } from './commands/index.ts'
import { ConfigError, readInvocation } from './config.ts'
import { exitCodes } from './result.ts'

const version = String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)

async function main(): Promise<number> {
  startThreadPool(process.env)
  const invocation = readInvocation(process.argv.slice(2), process.env)
  if (invocation.command === 'help') {
    console.log(usage(invocation.operands[0]))
    return exitCodes.conforms
  }
  const { command, operands, extra } = invocation
  const entry = requireFitting(command, operands, Object.keys(extra))
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
  if (error instanceof ConfigError || error instanceof PortError || error instanceof RedisError) {
    console.error(`testbenk: ${legibleLine(error.message)}`)
    return exitCodes.configuration
  }
  if (error instanceof ControlError) {
    console.error(`testbenk: the bench's own control API failed: ${error.message}`)
    return exitCodes.internal
  }
  if (isRefusedByDisk(error)) {
    console.error(`testbenk: ${legibleLine(error.message)}`)
    return exitCodes.configuration
  }
  console.error(error)
  return exitCodes.internal
}

/** No right, no room, or no place for files: something for the user to put right, and no fault of ours. */
function isRefusedByDisk(error: unknown): error is Error {
  const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']
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

// Timers of rooms and idle connections must not keep a finished command alive.
process.exit(await main().catch(exitCodeOf))
