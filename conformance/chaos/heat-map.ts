// The heat map: call × fault × action, each cell with the worst reaction seen there. As a page and as text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ejs from 'ejs'
import { callName } from '#reports/html/call-names.ts'
import { legible, legibleLine } from '#reports/legible.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { type Hit, isGood, type Reaction, reactions } from './reactions.ts'
import type { Chaos } from './run-chaos.ts'
import { texts } from './texts.ts'
import { actionIn, effectIn, problemIn } from './words.ts'

export interface HeatMap {
  readonly actions: readonly string[]
  readonly rows: readonly {
    readonly operation: string
    readonly effect: string
    readonly cells: readonly (Cell | undefined)[]
  }[]
}

interface Cell {
  readonly reaction: Reaction
  readonly hits: number
}

export function heatMapOf(hits: readonly Hit[]): HeatMap {
  const actions = unique(hits.map(({ action }) => action))
  const rows = unique(hits.map(({ operation, effect }) => `${operation}\n${effect}`)).toSorted()
  return {
    actions,
    rows: rows.map((key) => {
      const [operation = '', effect = ''] = key.split('\n')
      const cells = actions.map((action) =>
        cellOf(
          hits.filter((hit) => hit.operation === operation && hit.effect === effect && hit.action === action),
        ),
      )
      return { operation, effect, cells }
    }),
  }
}

function cellOf(hits: readonly Hit[]): Cell | undefined {
  const reaction = reactions.findLast((one) => hits.some((hit) => hit.reaction === one))
  return reaction && { reaction, hits: hits.length }
}

export function toText(chaos: Chaos, language: Language): string {
  const { seed, walked, failures } = chaos
  const words = texts[language]
  const hits = walked.flatMap((one) => one.hits)
  const counts = reactions
    .map((reaction) => [reaction, hits.filter((hit) => hit.reaction === reaction).length] as const)
    .filter(([, count]) => count > 0)
    .map(
      ([reaction, count]) =>
        `  ${isGood(reaction) ? '✓' : '✗'} ${String(count).padStart(4)}  ${words[reaction]}`,
    )
  return [
    summary(words, walked.length, hits.length, seed),
    ...counts,
    ...(hits.some(isLost) ? [words.lostWhy] : []),
    ...(failures.length === 0 ? [words[verdictOf(chaos)]] : ['', words.failures]),
    ...failures.flatMap((failure) => [
      `✗ ${legibleLine(whatFailed(failure, language))}`,
      `    ${legibleLine(failure.command)}`,
    ]),
  ].join('\n')
}

export function toPage(chaos: Chaos, language: Language): string {
  const words = texts[language]
  const hits = chaos.walked.flatMap((one) => one.hits)
  const filename = join(import.meta.dirname, 'views', 'heat-map.ejs')
  return ejs.render(
    readFileSync(filename, 'utf8'),
    {
      language,
      words,
      css: readFileSync(join(import.meta.dirname, 'views', 'heat-map.css'), 'utf8'),
      map: heatMapOf(hits),
      reactions,
      isGood,
      lost: hits.some(isLost),
      verdict: verdictOf(chaos),
      call: (operation: string) => callName({ operation }, language),
      action: (name: string) => actionIn(language, name),
      effect: (name: string) => effectIn(language, name),
      summary: summary(words, chaos.walked.length, hits.length, chaos.seed),
      failures: chaos.failures.map((failure) => ({
        what: legible(whatFailed(failure, language)),
        command: legible(failure.command),
      })),
    },
    { filename, strict: true, localsName: 'view' },
  )
}

const isLost = ({ reaction }: Hit): boolean => reaction === 'lost'

/** A fault that struck nothing has shown nothing, neither good nor bad. */
function verdictOf({ walked, failures }: Chaos): 'bad' | 'good' | 'nothing' {
  if (failures.length > 0) return 'bad'
  return walked.some(({ hits }) => hits.length > 0) ? 'good' : 'nothing'
}

function whatFailed({ problem, hits }: Chaos['failures'][number], language: Language): string {
  return problem ? problemIn(language, problem[language]) : worst(hits, language)
}

function worst(hits: readonly Hit[], language: Language): string {
  const hit = hits.toSorted((a, b) => reactions.indexOf(b.reaction) - reactions.indexOf(a.reaction))[0]
  return hit
    ? `${texts[language][hit.reaction]}: ${callName(hit, language) ?? hit.operation}, ${effectIn(language, hit.effect)}, ${actionIn(language, hit.action)} (#${hit.exchange})`
    : ''
}

function summary(words: (typeof texts)[Language], plans: number, hits: number, seed: string): string {
  return words.plans
    .replace('{{plans}}', String(plans))
    .replace('{{hits}}', String(hits))
    .replace('{{seed}}', legibleLine(seed))
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
