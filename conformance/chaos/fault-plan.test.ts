import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { calm, drawPlan, fromLine, MAX_TIMES, toLine, withFaults } from './fault-plan.ts'

describe('a fault plan', () => {
  it('follows from its seed, and is written on a line that is read back', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const plan = drawPlan(createRandom(seed))
        expect(drawPlan(createRandom(seed))).toEqual(plan)
        expect(fromLine(toLine(plan))).toEqual(plan)
        expect(plan.faults.every(({ times }) => times <= MAX_TIMES)).toBe(true)
      }),
    )
  })

  it('is armed before its action and mended behind it', () => {
    const { steps } = withFaults(fromLine('kjernejournal/open-portal 2:kjernejournal.helseindikator:drop:1'))
    expect(steps.map((step) => (step.do === 'epj' ? `${step.phase} ${step.action}` : step.do))).toEqual([
      'plain log-in',
      'fault',
      'attack open-patient',
      'clear-faults',
      'plain open-kjernejournal',
      'plain close-patient',
      'plain log-out',
    ])
  })

  it('is drawn for scenarios that have no faults of their own', () => {
    expect(calm.flatMap((id) => scenarios[id].steps.map((step) => step.do))).not.toContain('fault')
  })

  it('that is misspelt is refused with the part', () => {
    expect(() => fromLine('nothing 1:helseid.par:drop:1')).toThrow('no scenario «nothing»')
    for (const bad of [
      '0:helseid.par:drop',
      '1:helseid.nope:drop',
      '1:helseid.par:nope',
      '1:helseid.par:drop:99',
    ])
      expect(() => fromLine(`kjernejournal/open-portal ${bad}`)).toThrow(`«${bad}» is no fault`)
  })
})
