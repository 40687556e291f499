import { expect, it } from 'vitest'
import { thresholds } from './thresholds.ts'

it('turns limits into thresholds of k6, with dropped openings counted from the plan', () => {
  const limits = { p95Ms: 200, p99Ms: 500, errorShare: 0.01, droppedShare: 0.01 }
  expect(thresholds(limits, { shape: 'constant', rate: 20, seconds: 30 })).toEqual({
    'http_req_duration{operation:kjernejournal.helseindikator}': ['p(95)<200', 'p(99)<500'],
    lookup_failed: ['rate<=0.01'],
    dropped_iterations: ['count<=6'],
  })
})

it('lets one opening be dropped in a short run, and none when none may be', () => {
  const plan = { shape: 'constant', rate: 5, seconds: 2 } as const
  const dropped = (droppedShare: number) =>
    thresholds({ p95Ms: 200, p99Ms: 500, errorShare: 0, droppedShare }, plan)['dropped_iterations']
  expect(dropped(0.01)).toEqual(['count<=1'])
  expect(dropped(0)).toEqual(['count<=0'])
})
