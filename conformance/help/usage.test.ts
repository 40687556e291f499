// The help in both languages: complete, and each text in its own.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands, type Entry, settingsOf } from '../commands/index.ts'
import { readInvocation } from '../config.ts'
import { loadOptions } from '../load/order/option-table.ts'
import { type SettingName, settings } from '../settings.ts'
import { commandsNb } from './commands-nb.ts'
import { settingsNb } from './settings-nb.ts'
import { usage } from './usage.ts'
import { helpWords } from './words.ts'

const names = Object.keys(commands) as readonly (keyof typeof commands)[]
const settingNames = Object.keys(settings) as readonly SettingName[]
const textsOf = (language: 'nb' | 'en', name: keyof typeof commands): Entry | Omit<Entry, 'run'> =>
  language === 'nb' ? commandsNb[name] : commands[name]
/** As it would be on one line, however wide. */
const unbroken = (text: string) => text.replace(/\n {21}|\n(?=\S)/g, ' ')
const bothLanguages = ['nb', 'en'] as const

describe.each(bothLanguages)('the help in %s', (language) => {
  it('names every command and every common option, and what an exit code means', () => {
    const text = unbroken(usage(language))
    for (const name of names) expect(text).toContain(`${name.padEnd(18)} ${textsOf(language, name).about}`)
    for (const name of settingNames) expect(text).toContain(`--${name}`)
    expect(text.endsWith(helpWords.exitCodes[language])).toBe(true)
  })

  it.each(names)('of %s says what it takes', (name) => {
    const text = unbroken(usage(language, name))
    const { about, operands = [], options = {} } = textsOf(language, name)
    expect(text).toContain(`npm run conformance -- ${[name, ...operands].join(' ')} [`)
    for (const part of [about, ...Object.values(options)]) expect(text).toContain(part)
    for (const option of Object.keys(options)) expect(text).toContain(`--${option}`)
    const shown = settingNames.filter((setting) => text.includes(`--${setting} `))
    expect(shown.toSorted()).toEqual([...settingsOf(name)].toSorted())
  })

  it.each(['doctor', 'adapter-api'])('of %s does not say that an EPJ is tested', (name) => {
    const tested = language === 'nb' ? 'den simulerte EPJ-en prøves' : 'the simulated EPJ is tested'
    expect(unbroken(usage(language, 'run'))).toContain(tested)
    expect(unbroken(usage(language, name))).toContain('--driver-url')
    expect(unbroken(usage(language, name))).not.toContain(tested)
  })

  it('fits a terminal of 100 columns, but for a word that is longer', () => {
    for (const name of [undefined, ...names])
      for (const line of usage(language, name).split('\n').slice(1))
        if (line.trim().includes(' ')) expect(line.length, line).toBeLessThanOrEqual(100)
  })
})

it('is asked for at any command, and in the language of `--language` or TESTBENK_LANGUAGE', () => {
  for (const name of names)
    expect(readInvocation([name, 'word', '--help'], {})).toMatchObject({
      command: 'help',
      operands: [name, 'word'],
      settings: { language: 'nb' },
    })
  expect(readInvocation(['--help'], { TESTBENK_LANGUAGE: 'en' }).settings.language).toBe('en')
  expect(usage('nb')).toMatch(/^Bruk: npm run conformance -- <kommando> /)
  expect(usage('en')).toMatch(/^Usage: npm run conformance -- <command> /)
  expect(() => usage('nb', 'toString')).toThrow('there is no command «toString»')
})

it('has a Norwegian text for each English one, and neither for both', () => {
  const english = new Set([
    ...settingNames.map((name) => settings[name].about),
    ...names.flatMap((name) => textsIn(commands[name])),
    ...loadOptions.map(({ help }) => help.en),
  ])
  const norwegian = [
    ...Object.values(settingsNb),
    ...names.flatMap((name) => textsIn(commandsNb[name])),
    ...loadOptions.map(({ help }) => help.nb),
  ]
  expect(norwegian.filter((text) => english.has(text))).toEqual([])
  // The English texts of load's options stand in the entry as well.
  for (const { help } of loadOptions) {
    expect(unbroken(usage('nb', 'load'))).toContain(help.nb)
    expect(unbroken(usage('nb', 'load'))).not.toContain(` ${help.en} `)
  }
})

it('explains every value of a setting that is one of few, and names the same variables', () => {
  const ofFew = settingNames.flatMap((name) => {
    const { schema } = settings[name]
    return schema instanceof z.ZodEnum
      ? [{ name, values: schema.options.filter((value) => value !== '') }]
      : []
  })
  expect(ofFew.length).toBeGreaterThan(4)
  for (const { name, values } of ofFew)
    for (const text of [settings[name].about, settingsNb[name]])
      for (const value of values) expect(text).toContain(`\`${value}\``)
  for (const name of settingNames) {
    const said = (text: string) => text.match(/`[^`]+`/g)?.toSorted() ?? []
    expect(said(settingsNb[name]), name).toEqual(said(settings[name].about))
  }
})

function textsIn({ about, options = {} }: Omit<Entry, 'run'>): readonly string[] {
  return [about, ...Object.values(options)]
}
