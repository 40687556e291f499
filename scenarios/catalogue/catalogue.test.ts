import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { castKeys, createCast } from '../cast.ts'
import { scenarios } from './index.ts'

const files = globSync('*/*.ts', { cwd: import.meta.dirname }).map((file) => file.slice(0, -3))

describe('the scenarios', () => {
  it('are all in the list, each under the id that its path gives', () => {
    expect(Object.keys(scenarios).sort()).toEqual(files.sort())
  })

  it('name only people and units that are in the cast of every room', () => {
    for (const seed of ['a', 'b']) {
      const numbers = castKeys.map(createCast(seed))
      expect(new Set(numbers).size).toBe(castKeys.length)
    }
  })

  it('can be walked from their texts alone, in both languages', () => {
    for (const { id, steps, title, about } of Object.values(scenarios)) {
      expect(steps.length, id).toBeGreaterThan(0)
      for (const text of [title, about, ...steps.map((step) => step.text)]) {
        expect(text.nb.trim(), id).not.toBe('')
        expect(text.en.trim(), id).not.toBe(text.nb.trim())
      }
    }
  })

  it('attack only between two signs of life', () => {
    for (const { id, steps } of Object.values(scenarios)) {
      const phases = steps.map(({ phase }) => phase)
      if (!phases.includes('attack')) continue
      expect([phases[0], phases.at(-1)], id).toEqual(['before', 'after'])
    }
  })

  it('let every Retry-After run out before the EPJ must do well again, also for one that keeps the pause for all patients', () => {
    for (const { id, steps } of Object.values(scenarios)) {
      let pause = 0
      for (const step of steps) {
        if (step.do === 'advance') pause -= step.seconds
        if (step.do === 'fault') {
          expect(pause, id).toBeLessThanOrEqual(0)
          pause = Number(step.order.effect['retryAfter'] ?? 0)
        }
        if (step.do === 'epj' && step.phase === 'after') expect(pause, id).toBeLessThanOrEqual(0)
      }
    }
  })
})
