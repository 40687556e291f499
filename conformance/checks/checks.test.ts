import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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
})
