import { describe, expect, it } from 'vitest'
import { loadSettings } from './fixture/load-settings.ts'
import { type K6Summary, summarise, summaryText } from './summary.ts'

const settings = loadSettings()

function run({ fast = true, wrong = 1, answered = 599 } = {}): K6Summary {
  return {
    state: { testRunDurationMs: 30_004.2 },
    metrics: {
      'answer_ms{series:openings}': {
        values: { min: 1, med: 2.346, 'p(90)': 3, 'p(95)': 4, 'p(99)': 9.1, max: 20 },
        thresholds: { 'max>=0': { ok: true }, 'p(95)<200': { ok: fast }, 'p(99)<500': { ok: true } },
      },
      'answer_wrong{series:openings}': {
        values: { rate: wrong / answered, passes: wrong, fails: answered - wrong },
        thresholds: { 'rate>=0': { ok: true }, 'rate<=0.01': { ok: true } },
      },
      look_ups: { values: { count: 600 } },
      dropped_iterations: { values: { count: 1 } },
    },
  }
}

describe('the summary', () => {
  it('counts answers, wrong ones, and arrivals that never started', () => {
    const summary = summarise(run(), settings)
    expect(summary).toMatchObject({ dropped: 1, seconds: 30, counts: { lookUps: 600, retries: 0 } })
    expect(summary.series).toEqual([
      {
        name: 'openings',
        answered: 599,
        wrong: 1,
        ms: { min: 1, median: 2.35, p90: 3, p95: 4, p99: 9.1, max: 20 },
      },
    ])
    expect(summary.thresholds).toHaveLength(3)
  })

  it('says which threshold was broken', () => {
    const summary = summarise(run({ fast: false }), settings)
    expect(summary.thresholds.filter(({ ok }) => !ok)).toMatchObject([{ series: 'openings', limit: 'p95' }])
    expect(summaryText(summary)).toContain('BROKEN  answer_ms: p(95)<200')
  })

  it('speaks Norwegian where the run does', () => {
    const text = summaryText(summarise(run({ fast: false }), settings), 'nb')
    expect(text).toContain('599 svar, 1 gale; ms median 2,35')
    expect(text).toContain('BRUTT  answer_ms: p(95)<200')
    expect(text).not.toMatch(/answers|longest|arrivals/)
  })

  it('says that nothing was answered', () => {
    expect(summaryText(summarise(run({ wrong: 0, answered: 0 }), settings))).toContain('nothing was answered')
  })

  it('holds no secret of the settings', () => {
    expect(JSON.stringify(summarise(run(), settings))).not.toContain('the-private-part')
  })
})
