// The doctor's findings for a terminal and as a page of its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import ejs from 'ejs'
import { legible, legibleLine } from '#reports/legible.ts'
import type { Language } from '#simulators/core/simulator.ts'
import type { Finding, Health } from './finding.ts'
import { texts } from './texts.ts'

const signs = { well: '✓', doubtful: '!', ill: '✗', 'not-asked': '○' } as const satisfies Record<
  Health,
  string
>
const colours = { well: 'green', doubtful: 'yellow', ill: 'red', 'not-asked': 'gray' } as const

export function toText(findings: readonly Finding[], language: Language, colour: boolean): string {
  const words = texts[language]
  const paint = (health: Health, text: string) =>
    colour ? styleText(colours[health], text, { validateStream: false }) : text
  const rows = findings.flatMap(({ id, health, question, found, fix }) => [
    `${paint(health, signs[health])} ${id.padEnd(24)} ${question[language]}`,
    `    ${legibleLine(found[language])}`,
    ...(fix && health !== 'not-asked' ? [`    ${words.fix}: ${fix[language]}`] : []),
  ])
  return [...rows, '', headline(findings, language)].join('\n')
}

export function toPage(findings: readonly Finding[], language: Language): string {
  const filename = join(import.meta.dirname, 'views', 'doctor.ejs')
  const style = join(import.meta.dirname, 'views', 'doctor.css')
  return ejs.render(
    readFileSync(filename, 'utf8'),
    {
      language,
      words: texts[language],
      headline: headline(findings, language),
      css: readFileSync(style, 'utf8'),
      rows: worstFirst(findings).map(({ id, health, question, found, fix }) => ({
        id,
        health,
        sign: signs[health],
        question: question[language],
        found: legible(found[language]),
        fix: health === 'not-asked' ? undefined : fix?.[language],
      })),
    },
    { filename, strict: true, localsName: 'view' },
  )
}

const order: readonly Health[] = ['ill', 'doubtful', 'well', 'not-asked']

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.health) - order.indexOf(b.health))
}

export function headline(findings: readonly Finding[], language: Language): string {
  const named = (health: Health) =>
    findings
      .filter((finding) => finding.health === health)
      .map(({ question }) => question[language])
      .join(' ')
  const words = texts[language]
  const [ill, doubtful] = [named('ill'), named('doubtful')]
  if (ill !== '') return words.notReady.replace('{{ill}}', ill)
  return doubtful === '' ? words.ready : words.almost.replace('{{doubtful}}', doubtful)
}
