// The help: of all commands, or of one, in the language asked for.
import { commands, type Entry, entryOf } from '../commands/index.ts'
import { helpOf } from '../load/order/option-help.ts'
import { loadOptions } from '../load/order/options.ts'
import { type SettingName, type Settings, settings } from '../settings.ts'
import { commandsNb } from './commands-nb.ts'
import { settingsNb } from './settings-nb.ts'
import { helpWords } from './words.ts'

type Language = Settings['language']
type CommandName = keyof typeof commands

/** @throws ConfigError when there is no such command. */
export function usage(language: Language, name?: string): string {
  return [...(name === undefined ? ofAll(language) : ofOne(language, name)), ...common(language)].join('\n')
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
    about,
    '',
    ...(own.length === 0 ? [] : [helpWords.optionsOf[language](name)]),
    ...own.map(([option, text]) => row(`--${option}`, text)),
    ...(own.length === 0 ? [] : ['']),
  ]
}

function common(language: Language): readonly string[] {
  const names = Object.keys(settings) as readonly SettingName[]
  return [
    helpWords.options[language],
    ...names.map((name) => row(`--${name}`, ofSetting(language, name))),
    '',
    helpWords.exitCodes[language],
  ]
}

function ofSetting(language: Language, name: SettingName): string {
  const { about, usual, env } = settings[name]
  const text = language === 'nb' ? settingsNb[name] : about
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

function row(first: string, text: string): string {
  return `  ${first.padEnd(18)} ${text}`
}
