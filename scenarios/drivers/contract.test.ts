import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CastKey } from '../cast.ts'
import { createCast } from '../cast.ts'
import { scenarios } from '../catalogue/index.ts'
import type { Scenario } from '../scenario.ts'
import { readAnswer } from './answer.ts'
import { actions, answerSchema, orderSchema } from './contract.ts'

/** Areas whose actions only the simulated EPJ can do: they are the bench's own training, not a vendor's EPJ. */
const ownAreas = ['municipality/']

describe('the contract with adapters', () => {
  it('holds every action of every scenario, with its arguments', () => {
    const resolve = createCast('testbenk')
    const all: readonly Scenario[] = Object.values(scenarios)
    for (const { id, steps } of all.filter(({ id }) => !ownAreas.some((area) => id.startsWith(area))))
      for (const step of steps) {
        if (step.do !== 'epj') continue
        const args = Object.fromEntries(
          Object.entries(step.args).map(([name, value]) => [
            name,
            String(value).startsWith('@') ? resolve(String(value).slice(1) as CastKey) : value,
          ]),
        )
        const read = orderSchema.safeParse({ action: step.action, args })
        expect(read.error, `${id}: ${step.action}`).toBeUndefined()
      }
    expect(Object.keys(actions)).toContain('reset')
  })

  it('promises just what the suite reads: an answer is taken when the schema takes it', () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
    const anything = fc.oneof(fc.integer({ min: -1, max: 6 }), fc.string(), fc.constant(null), fc.boolean())
    const seen = fc.record({
      icon: maybe(anything),
      tooltip: maybe(anything),
      window: maybe(fc.oneof(anything, fc.constantFrom('tab', 'pane'))),
      windowWidth: maybe(anything),
      loggedIn: maybe(anything),
    })
    fc.assert(
      fc.property(fc.boolean(), seen, (ok, report) => {
        const answer = JSON.stringify({ ok, seen: report })
        const promised = answerSchema.safeParse(JSON.parse(answer)).success
        const taken = (() => {
          try {
            readAnswer(answer, 'x')
            return true
          } catch {
            return false
          }
        })()
        expect(taken).toBe(promised)
      }),
      { numRuns: 500 },
    )
  })
})
