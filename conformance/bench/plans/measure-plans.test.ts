import { expect, it } from 'vitest'
import { type PlanFigures, planLines, soundPlans } from './measure-plans.ts'

const good: PlanFigures = {
  plans: [
    { plan: 'portal', seconds: 5.92, exit: 0 },
    { plan: 'api', seconds: 2, exit: 0 },
  ],
  atOnce: { runs: 20, asAlone: 20, seconds: 4.2 },
}
const failing = { ...good, plans: [{ plan: 'portal', seconds: 5, exit: 1 }] }
const mixed = { ...good, atOnce: { ...good.atOnce, asAlone: 19 } }

it('tells how long each plan took, and all of them', () => {
  expect(planLines(good)).toEqual([
    'Plan portal on the simulated EPJ, from command to report: 5.9 s.',
    '2 plans, one after another: 7.9 s (portal 5.9, api 2.0).',
    '20 runs at once in one process: 20 judged as if alone, 4.2 s.',
  ])
  expect(soundPlans(good)).toBe(true)
})

it.each([
  ['a plan that did not end with 0', failing, 'Plan portal ended with 1, not 0.'],
  ['a run that another disturbed', mixed, '20 runs at once in one process: 19 judged as if alone, 4.2 s.'],
])('is not sound with %s, and says so', (_name, figures, line) => {
  expect(soundPlans(figures)).toBe(false)
  expect(planLines(figures)).toContain(line)
})
