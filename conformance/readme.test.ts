// The README's tables are made from the code. `npm run update` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { populationOf } from '#simulators/population/of-seed.ts'
import { checks } from './checks/index.ts'
import { commands, usage } from './commands/index.ts'
import { settings } from './config.ts'
import { sumsTable } from './load/list-scenarios.ts'
import { type Measured, measuredCapacity, measuredRatios } from './load/measured/measured-tables.ts'
import { defaultLoad, loadOptions } from './load/options.ts'

const file = join(import.meta.dirname, '..', 'README.md')

const cell = (text: string) => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const measured = ({ table: [head = [], ...rows], text }: Measured) => `${table(head, rows)}\n\n${text}`

const sections: Readonly<Record<string, string>> = {
  checks: table(
    ['Check', 'What holds', 'Requirements'],
    [...checks]
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ id, texts, requirements }) => [`\`${id}\``, texts.title.en, requirements.join(', ')]),
  ),
  'load-options': table(
    ['Option', 'Usually', 'Meaning'],
    loadOptions.map(({ name, member, usual, help }) => [
      `\`--${name}\``,
      usual ?? String(defaultLoad[member]),
      help.en,
    ]),
  ),
  'load-sums': table(
    ['Scenario', 'Whose behaviour', 'Figure', 'Sum', 'Source or assumption', 'Requirements'],
    sumsTable('en'),
  ),
  'measured-capacity': measured(measuredCapacity()),
  'measured-ratios': measured(measuredRatios()),
  settings: table(
    ['Flag', 'Environment', 'Default', 'Meaning'],
    Object.entries(settings).map(([name, { env, usual, about }]) => [
      `\`--${name}\``,
      `\`${env}\``,
      usual === '' ? '–' : `\`${usual}\``,
      about,
    ]),
  ),
}

function withSections(text: string): string {
  return Object.entries(sections).reduce(
    (made, [name, section]) =>
      made.replace(
        new RegExp(`(<!-- generated: ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`),
        (_all, start: string, end: string) => `${start}${section}\n${end}`,
      ),
    text,
  )
}

describe('README.md', () => {
  it('has the tables that the code gives', () => {
    const text = readFileSync(file, 'utf8')
    const made = withSections(text)
    if (process.env['UPDATE'] === '1') writeFileSync(file, made)
    else expect(text).toBe(made)
    for (const name of Object.keys(sections)) expect(text).toContain(`<!-- generated: ${name} -->`)
  })

  it('shuts out an organisation that there is in the room it has made', () => {
    const text = readFileSync(file, 'utf8')
    const [, seed = ''] = /"name": "kurs", "seed": "([^"]+)"/.exec(text) ?? []
    const [, number] = /rooms\/kurs\/admissions\/kjernejournal\/(\d+)/.exec(text) ?? []
    const { organisations } = populationOf(seed)
    expect(organisations.map(({ organisasjonsnummer }) => organisasjonsnummer)).toContain(number)
  })

  it('starts nothing with the reader’s own Node, which may be too old: npm puts the pinned one first', () => {
    const help = [usage(), ...Object.keys(commands).map(usage)].join('\n')
    for (const text of [readFileSync(file, 'utf8'), help]) expect(text).not.toMatch(/\bnode conformance\//)
  })
})
