// Faults of Testbenk itself, as whoever runs it reads them: with the place in the code where they happened.
import type { CommandContext } from './command.ts'

export function faultsTo(printError: CommandContext['printError']): (problem: unknown) => void {
  return (problem) =>
    printError(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
}
