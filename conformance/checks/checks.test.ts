import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foundOf, mayBeLeftOut, onlyWarns, unseenOf } from '../kit/fixture/expected-of.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import { checks } from './index.ts'

const files = globSync('*/*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))

describe('the checks', () => {
  it('are all in the list, each under the id that its path gives', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  it('have a test beside each', () => {
    const tests = globSync('*/*.test.ts', { cwd: import.meta.dirname }).map((file) => file.slice(0, -8))
    expect(tests.sort()).toEqual(files.sort())
  })

  it('cover every requirement that is said to be judged by checks, and none that nobody judges', () => {
    const judged = (Object.keys(requirements) as RequirementId[]).filter(
      (id) => requirements[id].judgedBy === 'checks',
    )
    const covered = new Set(checks.flatMap((check) => check.requirements))
    expect(judged.filter((id) => !covered.has(id))).toEqual([])
    expect([...covered].filter((id) => requirements[id].judgedBy === 'not-checked')).toEqual([])
  })

  // Each check's own test holds it to these; an entry that no check needs would hide a slip in the next one of its name.
  it('are exceptions to what their requirements say only where that is needed', () => {
    const plain = checks.map((check) => ({ ...check, id: '' }))
    const differing = (of: typeof foundOf) =>
      checks.filter((check, index) => of(check) !== of(plain[index] ?? check)).map(({ id }) => id)
    expect(differing(unseenOf).sort()).toEqual(Object.keys(mayBeLeftOut))
    expect(differing(foundOf).sort()).toEqual(Object.keys(onlyWarns))
  })

  it('say different things in both languages, and different things of success and failure', () => {
    for (const { id, texts } of checks) {
      for (const text of Object.values(texts)) {
        expect(text.nb.trim(), id).not.toBe('')
        expect(text.en.trim(), id).not.toBe(text.nb.trim())
      }
      expect(texts.title.nb, id).not.toBe(texts.failureTitle.nb)
      expect(texts.title.en, id).not.toBe(texts.failureTitle.en)
    }
  })

  it('say in both languages what was expected and what came, where it is words', () => {
    const folder = join(import.meta.dirname, '..')
    const sources = globSync(['checks/*/*.ts', 'kit/*.ts'], { cwd: folder })
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
    expect(sources.flatMap(([file, source]) => inOneLanguage(source).map((text) => [file, text]))).toEqual([])
    expect(inOneLanguage("actual: 'the same token',")).toEqual(["'the same token'"])
    expect(inOneLanguage('expected: `at most three attempts`,')).toHaveLength(1)
    expect(inOneLanguage("expected: { nb: 'a log-in', en: 'a log-in' },")).toHaveLength(2)
    expect(inOneLanguage("expected: 'S256', actual: { nb: 'en tekst', en: 'a text' }, message:")).toEqual([])
  })
})

/** What stands as `expected` or `actual` in words, and is not in two languages or is the same in both. */
function inOneLanguage(source: string): readonly string[] {
  return source
    .split(/\b(?:expected|actual): /)
    .slice(1)
    .map((rest) => rest.split(/\bmessage: |\n\n/)[0] ?? '')
    .flatMap((said) => {
      const pairs = [...said.matchAll(/nb: ('[^'\n]*'|`[^`]*`),\s*en: ('[^'\n]*'|`[^`]*`)/g)]
      const told = pairs.filter(([, nb, en]) => nb !== en).flat()
      const words = said.match(/'[^'\n]*'|`[^`]*`/g) ?? []
      return words.filter((text) => !told.includes(text) && ENGLISH.test(text))
    })
}

/** Words by which English is known from names, numbers and members of a protocol. */
const ENGLISH =
  /\b(?:an?|the|and|or|not?|none|nobody|of|at|in|is|was|were|for|with|before|after|another|again|missing|called|once|one|only|same|new|sent|seconds?|times?|attempts?|calls?|open(?:ed)?|ended|refused|renewed)\b/i
