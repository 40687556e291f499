import { expect, it } from 'vitest'
import { heldThresholds, thresholds } from './thresholds.ts'

it('turns limits into thresholds of k6, one sub-metric for each series', () => {
  const series = [
    { name: 'openings', limits: { p95Ms: 200, p99Ms: 500, errorShare: 0.01 } },
    { name: 'bad-manners/outage', limits: {} },
  ]
  expect(thresholds(series)).toEqual({
    'answer_ms{series:openings}': ['max>=0', 'p(95)<200', 'p(99)<500'],
    'answer_wrong{series:openings}': ['rate>=0', 'rate<=0.01'],
    'answer_ms{series:bad-manners/outage}': ['max>=0'],
    'answer_wrong{series:bad-manners/outage}': ['rate>=0'],
  })
})

it('leaves out what is there only to be summed up', () => {
  const held = heldThresholds(
    'openings',
    { 'max>=0': { ok: true }, 'p(99)<500': { ok: false } },
    { 'rate>=0': { ok: true }, 'rate<=0.01': { ok: true } },
  )
  expect(held.map(({ limit, ok }) => [limit, ok])).toEqual([
    ['p99', false],
    ['errors', true],
  ])
})
