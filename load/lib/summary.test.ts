import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { type K6Summary, summarise, summaryText } from './summary.ts'

const settings = readSettings(
  JSON.stringify({
    helseid: 'h',
    kjernejournalApi: 'k',
    clientId: 'c',
    privateJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'secret', kid: 'k' },
    scope: 's',
    scheme: 'Bearer',
    patients: ['13116900216'],
    shape: 'constant',
    rate: 20,
    seconds: 30,
    limits: { p95Ms: 200, p99Ms: 500, errorShare: 0.01, droppedShare: 0.01 },
    summaryFile: 's.json',
  }),
)

const duration = 'http_req_duration{operation:kjernejournal.helseindikator}'

function run({ fast = true, failed = 1, lookups = 599 } = {}): K6Summary {
  return {
    state: { testRunDurationMs: 30_004.2 },
    metrics: {
      [duration]: {
        values: { min: 1, med: 2.346, 'p(95)': 4, 'p(99)': 9.1, max: 20 },
        thresholds: { 'p(95)<200': { ok: fast }, 'p(99)<500': { ok: true } },
      },
      lookup_failed: {
        values: { rate: failed / lookups, passes: failed, fails: lookups - failed },
        thresholds: { 'rate<=0.01': { ok: true } },
      },
      dropped_iterations: { values: { count: 1 }, thresholds: { 'count<=6': { ok: true } } },
    },
  }
}

describe('the summary', () => {
  it('counts look-ups, failures and openings that never started', () => {
    const summary = summarise(run(), settings)
    expect(summary).toMatchObject({ lookups: 599, failed: 1, dropped: 1, seconds: 30, ok: true })
    expect(summary.plan.openings).toBe(600)
    expect(summary.latencyMs).toEqual({ min: 1, median: 2.35, p95: 4, p99: 9.1, max: 20 })
    expect(summary.thresholds).toHaveLength(4)
  })

  it('is not good when one threshold is broken', () => {
    const summary = summarise(run({ fast: false }), settings)
    expect(summary.ok).toBe(false)
    expect(summaryText(summary)).toContain(`BROKEN  ${duration}: p(95)<200`)
  })

  it('is not good when nothing was looked up', () => {
    const summary = summarise(run({ failed: 0, lookups: 0 }), settings)
    expect(summary.ok).toBe(false)
    expect(summaryText(summary)).toContain('nothing was looked up')
  })

  it('holds no secret of the settings', () => {
    expect(JSON.stringify(summarise(run(), settings))).not.toContain('secret')
  })
})
