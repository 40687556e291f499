// The options of `load` from the command line.
import { ConfigError } from '../config.ts'
import { loadScenarios } from './catalogue/index.ts'
import { defaultLoad, type LoadOption, type LoadOptions, loadOptions, NHN_PERMISSION } from './options.ts'

/** @throws ConfigError in one line */
export function readLoadOptions(extra: Readonly<Record<string, string | boolean>>): LoadOptions {
  const known = new Map(loadOptions.map((option) => [option.name, option]))
  const read: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(extra)) {
    const option = known.get(name)
    if (!option)
      throw new ConfigError(
        `load has no option --${name}; it has ${[...known.keys()].map((one) => `--${one}`).join(', ')}`,
      )
    read[option.member] = readOption(option, value)
  }
  const options = { ...defaultLoad, ...read }
  const ids = loadScenarios.map(({ id }) => id)
  if (!ids.includes(options.scenario))
    throw new ConfigError(`--scenario is «${options.scenario}»; it can be ${ids.join(', ')}`)
  refuseForOtherTargets(options, Object.keys(extra))
  return options
}

/** Options that only mean something for some targets: without them they would be passed over, and nobody told. */
const ONLY_FOR: readonly { readonly name: string; readonly target: RegExp; readonly said: string }[] = [
  { name: 'control', target: /^https?:/, said: 'the address of a room' },
  ...['client-file', 'patients', NHN_PERMISSION].map((name) => ({
    name,
    target: /^nhn-test$/,
    said: 'nhn-test',
  })),
]

function refuseForOtherTargets({ target }: LoadOptions, names: readonly string[]): void {
  const wrong = ONLY_FOR.find((one) => names.includes(one.name) && !one.target.test(target))
  if (wrong)
    throw new ConfigError(`--${wrong.name} goes with --target ${wrong.said}, and the target is «${target}»`)
}

/** Not `0x10`, `1e3` or ` 5`, which JavaScript takes for numbers too. */
const DECIMAL = /^\d+(\.\d+)?$/

function readOption(option: LoadOption, value: string | boolean): string | number | boolean {
  if (option.kind === 'switch') return true
  if (typeof value !== 'string' || value === '') throw new ConfigError(`--${option.name} needs a value`)
  const said = `--${option.name} is «${value}»`
  if (option.kind === 'text') return value
  if (option.kind === 'choice') {
    if (option.choices.includes(value)) return value
    throw new ConfigError(`${said}; it can be ${option.choices.join(' or ')}`)
  }
  const number = DECIMAL.test(value) ? Number(value) : Number.NaN
  if (number >= option.min && number <= option.max) return number
  throw new ConfigError(`${said}; it must be a number from ${option.min} to ${option.max}`)
}
