// What a command is given by the composition root, and what it gives back: an exit code (design: the table in result.ts).
import type { Invocation } from '../config.ts'

export interface CommandContext extends Invocation {
  readonly version: string
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  /** Resolves when the user asks the program to stop. */
  readonly stopped: Promise<void>
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Command = (context: CommandContext) => Promise<number>
