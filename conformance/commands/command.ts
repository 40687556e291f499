// What a command is given by the composition root, and what it gives back: an exit code (design: the table in result.ts).
import type { Invocation } from '../config.ts'
import type { SettingName, Settings } from '../settings.ts'

/** @typeParam Name of the settings it reads, beside the language. */
export interface CommandContext<Name extends SettingName = SettingName>
  extends Omit<Invocation, 'settings' | 'flags'> {
  readonly settings: Pick<Settings, Name | 'language'>
  readonly version: string
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  /** Resolves when the user asks the program to stop. */
  readonly stopped: Promise<void>
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Command<Name extends SettingName = SettingName> = (
  context: CommandContext<Name>,
) => Promise<number>
