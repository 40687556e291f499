import { describe, expect, it } from 'vitest'
import { readEvidence } from './evidence/evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { type Outcome, overall } from './overall.ts'
import { plans } from './plans/index.ts'
import type { CheckResult, RequirementResult, Verdict } from './result.ts'

const { checks, requirements } = judgeEvidence(plans.portal, readEvidence([]))
const [check] = checks
const [requirement] = requirements
if (!check || !requirement) throw new Error('the plan has checks and requirements')

const results = (...found: readonly Verdict[]): readonly CheckResult[] =>
  found.map((verdict) => ({ ...check, verdict }))

const judgedBySomebody = (verdict: Verdict): readonly RequirementResult[] => [
  {
    ...requirement,
    verdict,
    attested: {
      state: 'approved',
      verdict: verdict === 'passed' ? 'passed' : 'failed',
      by: 'Kari',
      at: '2026-03-02T08:00:00.000Z',
      comment: 'Looked at.',
      expires: '2026-09-02',
      evidence: [],
    },
  },
]

const run = (change: Partial<Outcome>): Verdict =>
  overall({
    results: results('passed'),
    judged: [],
    expectations: [],
    reviews: 'listed',
    intact: true,
    endedAt: '2026-03-02T09:00:00.000Z',
    walked: [],
    ...change,
  })

describe('a run', () => {
  it('passes when something passed, and the rest does not apply', () =>
    expect(run({ results: results('passed', 'not-applicable') })).toBe('passed'))

  it.each([[[]], [['not-applicable']], [['not-applicable', 'review']]] as const)(
    'in which no check passed decides nothing: %j',
    (found) => expect(run({ results: results(...found) })).toBe('inconclusive'),
  )

  it.each(['error', 'inconclusive', 'not-observed'] as const)(
    'decides nothing with a check that is %s',
    (verdict) =>
      expect(run({ results: results('passed', verdict).map((one) => ({ ...one, id: 'own/one' })) })).toBe(
        'inconclusive',
      ),
  )

  it('warns when a check does', () => expect(run({ results: results('passed', 'warning') })).toBe('warning'))

  it.each([
    ['passed', 'passed'],
    ['warning', 'warning'],
    ['failed', 'failed'],
  ] as const)('in which somebody judged a requirement to be %s is %s', (verdict, whole) =>
    expect(run({ judged: judgedBySomebody(verdict) })).toBe(whole),
  )

  it('takes from people only what they said: the same verdict of a check is told by the check', () => {
    expect(run({ judged: [{ ...requirement, verdict: 'warning' }] })).toBe('passed')
    expect(run({ judged: [{ ...requirement, verdict: 'failed' }] })).toBe('passed')
  })

  it('awaits a person where the plan demands it', () => {
    const judged = [{ ...requirement, verdict: 'review' as const }]
    expect(run({ judged })).toBe('passed')
    expect(run({ judged, reviews: 'required' })).toBe('review')
  })
})
