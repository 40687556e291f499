// The README's tables are made from the code. `npm run update` writes them anew.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { buildRoom } from '#simulators/world.ts'
import { kinds } from './causes/kinds.ts'
import { checks } from './checks/index.ts'
import { commands } from './commands/index.ts'
import { usage } from './help/usage.ts'
import { sumsTable } from './load/catalogue/list-scenarios.ts'
import { type Measured, measuredCapacity, measuredRatios } from './load/measured/measured-tables.ts'
import { meaningOf, usualOf } from './load/order/option-help.ts'
import { loadOptions } from './load/order/option-table.ts'
import { plans } from './plans/index.ts'
import { requirements } from './requirements/index.ts'
import { settings } from './settings.ts'

const file = join(import.meta.dirname, '..', 'README.md')
/** Every file with a table that the code gives. */
const files = [file, join(import.meta.dirname, 'checks', 'README.md'), join(file, '..', 'load', 'README.md')]

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
    loadOptions.map((option) => [`\`--${option.name}\``, usualOf(option).en, meaningOf(option).en]),
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
  it('has the tables that the code gives, each once', () => {
    const found: string[] = []
    for (const one of files) {
      const text = readFileSync(one, 'utf8')
      const made = withSections(text)
      if (process.env['UPDATE'] === '1') writeFileSync(one, made)
      else expect(text).toBe(made)
      found.push(...[...text.matchAll(/<!-- generated: (\S+) -->/g)].map(([, name = '']) => name))
    }
    expect(found.sort()).toEqual(Object.keys(sections).sort())
  })

  it('leads to files and headings that there are', () => {
    const root = join(file, '..')
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-')
    const broken = globSync(['*.md', '{conformance,load,scenarios}/**/*.md'], { cwd: root }).flatMap((from) =>
      [...readFileSync(join(root, from), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
        .filter(([, path = '', anchor]) => {
          const target = path === '' ? join(root, from) : join(root, from, '..', path)
          if (!existsSync(target)) return true
          const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
            slug(text),
          )
          return anchor !== undefined && !headings.includes(anchor)
        })
        .map(([link]) => `${from}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('shuts out an organisation that there is in the room it has made', () => {
    const text = readFileSync(file, 'utf8')
    const [, seed = ''] = /"name": "kurs", "seed": "([^"]+)"/.exec(text) ?? []
    const [, number] = /rooms\/kurs\/admissions\/kjernejournal\/(\d+)/.exec(text) ?? []
    const { organisations } = populationOf(seed)
    expect(organisations.map(({ organisasjonsnummer }) => organisasjonsnummer)).toContain(number)
  })

  it('shows how a person judges with a requirement that every run leaves to a person', () => {
    const [, id = ''] = /`attest <run> (\S+) --verdict/.exec(readFileSync(file, 'utf8')) ?? []
    const judged = new Set<string>(checks.flatMap(({ requirements }) => requirements))
    const left = Object.values(requirements).filter((one) => one.judgedBy === 'review' && !judged.has(one.id))
    expect(left.map((one) => one.id)).toContain(id)
    expect(plans.portal.requirements).toContain(id)
  })

  it('counts as the code does: minutes that are waited out, journeys that go wrong, kinds of trouble', () => {
    const text = readFileSync(file, 'utf8')
    const waited = plans.portal.scenarios
      .flatMap((id) => scenarios[id].steps)
      .reduce((seconds, step) => seconds + (step.do === 'advance' ? step.seconds : 0), 0)
    expect(text).toContain(`waited for (${waited / 60} minutes in all in plan \`portal\`)`)
    expect(settings['driver-clock'].about).toContain(`(${waited / 60} in plan \`portal\`)`)
    const recipes = join(file, '..', 'reports', 'recipes')
    for (const recipe of globSync('*.yml', { cwd: recipes }))
      expect(readFileSync(join(recipes, recipe), 'utf8')).toContain(`${waited / 60} minutes in all`)
    const beside = Object.keys(scenarios).filter(
      (id) => id.startsWith('municipality/') && !plans.municipality.scenarios.some((one) => one === id),
    )
    expect([beside.length, text.includes('eleven journeys more')]).toEqual([11, true])
    expect(text).toContain(`This is tried on ${kinds.length} kinds of trouble`)
  })

  it('names each way in which a simulator can be told to misbehave', () => {
    const text = readFileSync(file, 'utf8')
    const told = text.slice(text.indexOf('Effects of faults:'), text.indexOf('**Switches** turn'))
    const { simulators } = buildRoom({ name: 'demo' }, 'http://localhost', { report: () => {} })
    const variants = simulators.flatMap(({ operations }) =>
      operations.flatMap(({ variants = [] }) => variants),
    )
    expect(told).toContain('`hid-1001` to `hid-1010`')
    const missing = variants.filter((name) => !name.startsWith('hid-') && !told.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })

  it('names files and decisions that there are, and so does DECISIONS.md', () => {
    const root = join(file, '..')
    const decisions = readFileSync(join(root, 'DECISIONS.md'), 'utf8')
    const there = globSync('{.ci,conformance,load,reports,scenarios,simulators}/**/*.*', { cwd: root })
    const named = [readFileSync(file, 'utf8'), decisions].flatMap((text) =>
      [...text.matchAll(/`([\w.-]+\/[\w./-]+\.(?:ts|ejs|json|ya?ml))`/g)].map(([, path = '']) => path),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !there.some((one) => `/${one}`.endsWith(`/${path}`)))).toEqual([])
    const numbers = [...decisions.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
  })

  it('starts nothing with the reader’s own Node, which may be too old: npm puts the pinned one first, and the container has it', () => {
    const help = [usage('en'), ...Object.keys(commands).map((name) => usage('en', name))].join('\n')
    for (const text of [readFileSync(file, 'utf8'), help])
      expect(text).not.toMatch(/(?<!docker compose exec testbenk )\bnode conformance\//)
  })
})
