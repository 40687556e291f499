// The help: of all commands, or of one, in the language asked for.
import type { Language } from '#simulators/core/simulator.ts'
import { commands, type Entry, entryOf, settingsOf } from '../commands/index.ts'
import { helpOf } from '../load/order/option-help.ts'
import { loadOptions } from '../load/order/option-table.ts'
import { type SettingName, settings } from '../settings.ts'
import { commandsNb } from './commands-nb.ts'
import { settingsNb } from './settings-nb.ts'
import { adapterOf, helpWords } from './words.ts'

type CommandName = keyof typeof commands

/** @throws ConfigError when there is no such command. */
export function usage(language: Language, name?: string): string {
  const { allOptions, options } = helpWords
  const lines =
    name === undefined
      ? [...ofAll(language), allOptions[language], ...rows(language, allSettings)]
      : [...ofOne(language, name), options[language], ...rows(language, settingsOf(name), name)]
  return [...lines, '', ...wrapped(helpWords.exitCodes[language], WIDTH)].join('\n')
}

function ofAll(language: Language): readonly string[] {
  const { usage: line, command, more, commands: heading } = helpWords
  const names = Object.keys(commands) as readonly CommandName[]
  return [
    `${line[language](command[language])}${more[language]}`,
    '',
    heading[language],
    ...names.map((name) => row(name, textsOf(language, name).about)),
    '',
  ]
}

function ofOne(language: Language, name: string): readonly string[] {
  entryOf(name)
  const { about, operands = [], options = {} } = textsOf(language, name as CommandName)
  const own = Object.entries(options)
  return [
    helpWords.usage[language]([name, ...operands].join(' ')),
    ...wrapped(about, WIDTH),
    '',
    ...(own.length === 0 ? [] : [helpWords.optionsOf[language](name)]),
    ...own.map(([option, text]) => row(`--${option}`, text)),
    ...(own.length === 0 ? [] : ['']),
  ]
}

const allSettings = Object.keys(settings) as readonly SettingName[]

/** @param command that they are shown for; absent: for all */
const rows = (language: Language, names: readonly SettingName[], command?: string) =>
  names.map((name) => row(`--${name}`, ofSetting(language, name, command)))

function ofSetting(language: Language, name: SettingName, command: string | undefined): string {
  const { about, usual, env } = settings[name]
  const own = name === 'driver-url' && command !== undefined ? adapterOf[command]?.[language] : undefined
  const text = own ?? (language === 'nb' ? settingsNb[name] : about)
  return [text, ...(usual === '' ? [] : [helpWords.usual[language](usual)]), env].join(' ')
}

type Texts = Pick<Entry, 'about' | 'operands' | 'options'>

function textsOf(language: Language, name: CommandName): Texts {
  if (language === 'en') return commands[name]
  const texts: Texts = commandsNb[name]
  if (name !== 'load') return texts
  const ofLoad = Object.fromEntries(loadOptions.map((option) => [option.name, helpOf(option).nb]))
  return { ...texts, options: { ...texts.options, ...ofLoad } }
}

const WIDTH = 100
/** Where the texts begin. */
const COLUMN = 21

/** What a terminal would break in the middle of a word, or begin at its left edge. */
function row(first: string, text: string): string {
  const begin = `  ${first.padEnd(COLUMN - 3)} `
  return `${begin}${wrapped(text, WIDTH - COLUMN).join(`\n${' '.repeat(COLUMN)}`)}`
}

function wrapped(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
