// Whoever reads a report or the guide sees no name of an action that only adapters know.
import { expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { actionWords } from './action-words.ts'

it('has words for every action of every scenario, in both languages', () => {
  const all: readonly Scenario[] = Object.values(scenarios)
  const actions = new Set(
    all.flatMap(({ steps }) => steps.map((step) => (step.do === 'epj' ? step.action : step.do))),
  )
  for (const own of ['clear-faults', 'fault']) actions.delete(own)
  expect(actions.size).toBeGreaterThan(20)
  const wordless = [...actions].filter((action) => Object.values(actionWords(action)).includes(action))
  expect(wordless).toEqual([])
})

it('shows what it does not know by its name', () => {
  expect(actionWords('dance')).toEqual({ nb: 'dance', en: 'dance' })
  expect(actionWords('constructor')).toEqual({ nb: 'constructor', en: 'constructor' })
})
