// Faults of Testbenk itself, as whoever runs it reads them: with the place in the code where they happened. Redis is
// not ours, and what it does wrong is one line. A journal that cannot be written ends the process.
import { JournalError } from '#simulators/core/journal/journal-error.ts'
import { RedisError } from '#simulators/core/shared/redis-error.ts'
import type { CommandContext } from './command.ts'

export function faultsTo(printError: CommandContext['printError']): (problem: unknown) => void {
  return (problem) => {
    if (problem instanceof JournalError) endWith(problem)
    else printError(problem instanceof Error ? told(problem) : String(problem))
  }
}

/** Whoever asked would take it for an answer: nobody's to catch, then. `main.ts` tells what it is. */
function endWith(problem: Error): void {
  process.nextTick(() => {
    throw problem
  })
}

function told(problem: Error): string {
  return problem instanceof RedisError ? problem.message : (problem.stack ?? problem.message)
}
