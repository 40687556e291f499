import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explanationValueInNorwegian } from './explanation-values-nb.ts'
import { explanationInNorwegian } from './explanations-nb.ts'

const simulators = join(import.meta.dirname, '..', '..')
const files = globSync('**/*.ts', { cwd: simulators }).filter(
  (file) =>
    !/\.test\.ts$|\/fixture\/|^epj\/|^brreg\/|texts\.ts$|explanations?-(?:values-)?nb|\/control\//.test(file),
)
const VALUE = /\b(?:expected|actual): ('(?:[^'\\\n]|\\.)+'|`(?:[^`\\]|\\.)+`)/g

/** Words that are English, and no value: two of them beside each other, or one that is no code. */
const isEnglish = (text: string) =>
  /(?:^|\s)(?:an?|the|of|or|and|from|with|that|is|in|at|to|once|missing|others?|another)(?=\s|$)|^\(/.test(
    text,
  )

/** Texts that are given to `refused(…)` and its like, reasons and values alike. */
function argumentsOfRefusals(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:refused|hid|notDelegated|wrong)\(/g)].flatMap(({ 0: name, index }) => {
    const texts = inParentheses(source.slice(index + name.length)).matchAll(
      /'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g,
    )
    return [...texts].map(([, plain, template = '']) =>
      (plain ?? template).replaceAll("\\'", "'").replace(/\$\{[^}]*\}/g, 'X'),
    )
  })
}

function inParentheses(source: string): string {
  let open = 1
  const end = [...source].findIndex((sign) => {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0
    return open === 0
  })
  return source.slice(0, end)
}

const isTold = (text: string) =>
  explanationValueInNorwegian(text) !== text || explanationInNorwegian(text) !== undefined

describe('what was expected, and what came', () => {
  it('is told in Norwegian, with the values in their places', () => {
    for (const [en, nb] of [
      ['(missing)', '(mangler)'],
      ['a number, at most 1772438400', 'et tall, høyst 1772438400'],
      ['from 1 to 2', 'fra 1 til 2'],
      ['signed with key A1 or B2', 'signert med nøkkelen A1 or B2'],
      ['12057900499 with client-1', '12057900499 med client-1'],
      ['none', 'none'],
      ['client-authentication+jwt', 'client-authentication+jwt'],
      ['http://localhost:4400/r/demo/helseid', 'http://localhost:4400/r/demo/helseid'],
    ] as const) {
      expect(explanationValueInNorwegian(en)).toBe(nb)
    }
  })

  it('stays as it came where a caller has made it long', () => {
    const value = `a${' to b with c'.repeat(80_000)}`
    expect(explanationValueInNorwegian(value)).toBe(value)
  })

  it('has no English left that is given to a refusal by its place', () => {
    const english = files.flatMap((file) =>
      argumentsOfRefusals(readFileSync(join(simulators, file), 'utf8'))
        .filter((text) => /^[a-z\d(]/.test(text) && isEnglish(text) && !isTold(text))
        .map((text) => `${file}: ${text}`),
    )
    expect(english).toEqual([])
  })

  it('has no English left that the simulators’ own source writes', () => {
    const english = files.flatMap((file) =>
      [...readFileSync(join(simulators, file), 'utf8').matchAll(VALUE)]
        .map(([, literal = '']) => literal.slice(1, -1).replace(/\$\{[^}]*\}/g, 'X'))
        .filter((text) => isEnglish(text) && explanationValueInNorwegian(text) === text)
        .map((text) => `${file}: ${text}`),
    )
    expect(english).toEqual([])
  })
})
