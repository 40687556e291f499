// Options that one command has for itself: all of them are texts, and any other is refused by name.
import { ConfigError } from '../config.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { CommandContext } from './command.ts'

/** @throws ConfigError for an option that the command has not, or one without a value. */
export function ownOptions<const Name extends string>(
  { command, extra }: Pick<CommandContext, 'command' | 'extra'>,
  names: readonly Name[],
): { readonly [Option in Name]?: string } {
  const found: { [Option in Name]?: string } = {}
  for (const [name, value] of Object.entries(extra)) {
    const known = names.find((one) => one === name)
    if (known === undefined) throw new ConfigError(settingRefusals.noOption(command, name))
    if (typeof value !== 'string' || value === '') throw new ConfigError(settingRefusals.needsValue(name))
    found[known] = value
  }
  return found
}
