// Faults of Testbenk itself, as whoever runs it reads them: with the place in the code where they happened. Redis is
// not ours, and what it does wrong is one line.
import { RedisError } from '#simulators/core/shared/redis-error.ts'
import type { CommandContext } from './command.ts'

export function faultsTo(printError: CommandContext['printError']): (problem: unknown) => void {
  return (problem) => printError(problem instanceof Error ? told(problem) : String(problem))
}

function told(problem: Error): string {
  return problem instanceof RedisError ? problem.message : (problem.stack ?? problem.message)
}
