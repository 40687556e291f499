// The one place where flags and environment become settings: validated once, then frozen.
import { parseArgs } from 'node:util'
import { notValid } from './refusals/not-valid.ts'
import { settingRefusals } from './refusals/settings.ts'
import type { Bilingual } from './result.ts'
import { type SettingName, type Settings, settings } from './settings.ts'

/** Something wrong with what the user asked for: exit 4. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** For the one who asked; the message is the English one, which a log keeps. */
  readonly said: Bilingual
  constructor(said: Bilingual, options?: ErrorOptions) {
    super(said.en, options)
    this.said = said
  }
}

export interface Invocation {
  readonly command: string
  /** Arguments that are not flags, after the command. */
  readonly operands: readonly string[]
  readonly settings: Settings
  /** Those of them that were given as flags: a command takes only its own, and the environment is there for all. */
  readonly flags: readonly SettingName[]
  /** Flags that are only for one command, as given: `--rate 50`. */
  readonly extra: Readonly<Record<string, string | boolean>>
}

export function readInvocation(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Invocation {
  const { values, tokens } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(Object.keys(settings).map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean' as const, short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const extra: Record<string, string | boolean> = {}
  const words: string[] = []
  /** A command's own option waits for its value; without one it is a switch. */
  let waiting: string | undefined
  for (const token of tokens) {
    if (token.kind === 'positional' && waiting !== undefined) extra[waiting] = token.value
    else if (token.kind === 'positional') words.push(token.value)
    waiting = undefined
    if (token.kind !== 'option' || token.name in settings || token.name === 'help') continue
    // `--rate -1`: no option begins with a digit.
    if (/^\d/.test(token.name)) throw new ConfigError(settingRefusals.isNoOption(`-${token.name}`))
    extra[token.name] = token.value ?? true
    if (token.value === undefined) waiting = token.name
  }
  const [command = 'run', ...operands] = words
  return {
    command: values['help'] ? 'help' : command,
    operands: values['help'] ? words : operands,
    settings: readSettings(values, env),
    flags: (Object.keys(settings) as SettingName[]).filter((name) => values[name] !== undefined),
    extra,
  }
}

function readSettings(
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const read = Object.entries(settings).map(([name, { env: variable, usual, schema }]) => {
    const flag = flags[name]
    if (flag === true) throw new ConfigError(settingRefusals.needsValue(name))
    // Set to nothing means not set: that is how CI systems and compose files leave a variable out.
    const given = typeof flag === 'string' ? flag : env[variable] || undefined
    if (given === '' && usual !== '') throw new ConfigError(settingRefusals.needsValue(name))
    const outcome = schema.safeParse(given ?? usual)
    if (outcome.success) return [name, outcome.data]
    const place = typeof flag === 'string' ? `--${name}` : variable
    throw new ConfigError(
      settingRefusals.isNotValid(place, withoutPassword(String(given)), notValid(outcome.error.issues[0])),
    )
  })
  return Object.freeze(Object.fromEntries(read)) as Settings
}

/** In which language to speak, also when nothing else of what was typed can be understood. */
export function languageAsked(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Settings['language'] {
  const { language } = settings
  const { values } = parseArgs({
    args: [...argv],
    options: { language: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const asked = language.schema.safeParse(values['language'] ?? env[language.env])
  return asked.success ? asked.data : language.usual
}

/** As in `redis://user:password@host`. What is printed is kept in logs that many read. */
const withoutPassword = (address: string) => address.replace(/\/\/.*@/s, '//…@')
