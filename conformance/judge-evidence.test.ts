import { describe, expect, it } from 'vitest'
import { checks } from './checks/index.ts'
import { judgeSittings } from './judge-evidence.ts'
import { plans } from './plans/index.ts'
import type { Requirement } from './requirements/index.ts'
import type { CheckResult, RequirementResult, Verdict } from './result.ts'

const text = { nb: 'x', en: 'x' }
const base = { requirements: ['OWN-1'], title: text, failureTitle: text, why: text, fix: text, findings: [] }

/** What a requirement comes to whose checks came to this. */
function standing(
  judgedBy: RequirementResult['judgedBy'],
  ...behind: readonly Verdict[]
): Verdict | undefined {
  const own = behind.map(
    (verdict, index): CheckResult => ({
      ...base,
      id: `own/${index}`,
      cause: 'implementation',
      examined: [],
      verdict,
    }),
  )
  const source = { document: 'Ours', section: '1', date: '2026' }
  const requirement = { id: 'OWN-1', level: 'must', text, source, judgedBy } as Requirement
  const { requirements } = judgeSittings(plans.portal, [], { checks: own, requirements: [requirement] })
  return requirements.find(({ id }) => id === 'OWN-1')?.verdict
}

describe('a requirement', () => {
  it('is as good as the worst of its checks', () => {
    const worstFirst = [
      'error',
      'failed',
      'inconclusive',
      'not-observed',
      'warning',
      'review',
      'passed',
      'not-applicable',
    ] as const
    for (const [place, worst] of worstFirst.entries())
      for (const better of worstFirst.slice(place)) {
        expect(standing('checks', worst, better)).toBe(worst)
        expect(standing('checks', better, worst)).toBe(worst)
      }
  })

  it('without a check is not observed, and is never passed by having none', () => {
    expect(standing('checks')).toBe('not-observed')
    expect(standing('not-checked')).toBe('not-observed')
    expect(standing('review')).toBe('review')
  })

  it('that people judge is left to them where the driver reported nothing, and to its check where it did', () => {
    expect(standing('review', 'not-applicable')).toBe('review')
    expect(standing('checks', 'not-applicable')).toBe('not-applicable')
    expect(standing('review', 'failed')).toBe('failed')
    expect(standing('review', 'passed')).toBe('passed')
    expect(standing('review', 'not-applicable', 'passed')).toBe('passed')
  })

  it('has each check behind it that there is, in every plan, and is never judged by another plan’s', () => {
    for (const plan of Object.values(plans)) {
      const { checks: judged, requirements } = judgeSittings(plan, [])
      expect(requirements.map(({ id }) => id)).toEqual(plan.requirements)
      for (const { id, checks: behind } of requirements)
        expect(behind).toEqual(
          checks.filter((check) => check.requirements.some((one) => one === id)).map((check) => check.id),
        )
      for (const check of judged)
        expect(check.requirements.some((id) => requirements.some((one) => one.id === id))).toBe(true)
    }
  })
})
