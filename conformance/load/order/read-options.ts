// The options of `load` from the command line.
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { settingRefusals } from '../../refusals/settings.ts'
import type { Bilingual } from '../../result.ts'
import { loadScenarios } from '../catalogue/index.ts'
import { type LoadOption, loadOptions, NHN_PERMISSION } from './option-table.ts'
import { defaultLoad, type LoadOptions } from './options.ts'

/** What `load <word>` does with the options that it takes; the others it would pass over, and nobody told. */
const TAKEN = {
  settings: ['scenario', 'rate', 'duration', 'target', 'control', 'scheme', 'p95', 'p99', 'errors'],
  capacity: ['duration'],
  ratios: ['duration', 'rate'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** With fewer, nothing is left when the climb to the limit is taken away. */
const LEAST_OF_CAPACITY = 5

export type LoadWord = keyof typeof TAKEN
export const loadWords: readonly string[] = Object.keys(TAKEN)

/** @throws ConfigError in one line */
export function readLoadOptions(
  extra: Readonly<Record<string, string | boolean>>,
  word?: LoadWord,
): LoadOptions {
  const taken: readonly string[] | undefined = word && TAKEN[word]
  const known = new Map(
    loadOptions
      .filter(({ name }) => taken?.includes(name) ?? true)
      .map((option) => [option.name, word === 'capacity' ? longEnough(option) : option] as const),
  )
  const read: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(extra)) {
    const option = known.get(name)
    if (!option)
      throw new ConfigError(
        loadRefusals.noOption(
          word === undefined ? 'load' : `load ${word}`,
          name,
          [...known.keys()].map((one) => `--${one}`),
        ),
      )
    read[option.member] = readOption(option, value)
  }
  const options = { ...defaultLoad, ...read }
  const ids = loadScenarios.map(({ id }) => id)
  if (!ids.includes(options.scenario))
    throw new ConfigError(loadRefusals.canBe('scenario', options.scenario, ids))
  refuseForOtherTargets(options, Object.keys(extra))
  return options
}

function longEnough(option: LoadOption): LoadOption {
  const lasts = option.member === 'seconds' && option.kind === 'number'
  return lasts ? { ...option, min: LEAST_OF_CAPACITY } : option
}

/** Options that only mean something for some targets: without them they would be passed over, and nobody told. */
const ONLY_FOR: readonly { readonly name: string; readonly target: RegExp; readonly said: Bilingual }[] = [
  { name: 'control', target: /^https?:/, said: { nb: 'adressen til et rom', en: 'the address of a room' } },
  ...['client-file', 'patients', NHN_PERMISSION].map((name) => ({
    name,
    target: /^nhn-test$/,
    said: { nb: 'nhn-test', en: 'nhn-test' },
  })),
]

function refuseForOtherTargets({ target }: LoadOptions, names: readonly string[]): void {
  const wrong = ONLY_FOR.find((one) => names.includes(one.name) && !one.target.test(target))
  if (wrong) throw new ConfigError(loadRefusals.goesWith(wrong.name, wrong.said, target))
}

/** Not `0x10`, `1e3` or ` 5`, which JavaScript takes for numbers too. */
const DECIMAL = /^\d+(\.\d+)?$/

function readOption(option: LoadOption, value: string | boolean): string | number | boolean {
  if (option.kind === 'switch') return true
  if (typeof value !== 'string' || value === '')
    throw new ConfigError(settingRefusals.needsValue(option.name))
  if (option.kind === 'text') return value
  if (option.kind === 'choice') {
    if (option.choices.includes(value)) return value
    throw new ConfigError(loadRefusals.canBe(option.name, value, option.choices))
  }
  const number = DECIMAL.test(value) ? Number(value) : Number.NaN
  if (number >= option.min && number <= option.max) return number
  throw new ConfigError(loadRefusals.mustBeFromTo(option.name, value, option.min, option.max))
}
