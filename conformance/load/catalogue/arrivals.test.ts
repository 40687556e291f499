import { expect, it } from 'vitest'
import { arrivalsOf, highestRate } from './arrivals.ts'
import { morningShift } from './morning-shift.ts'
import { stress } from './stress.ts'

const limits = { p95Ms: 200, p99Ms: 500, errorShare: 0.001 }

it('counts the arrivals under the curves of all streams', () => {
  // 20 % climbing from a fifth, half at the top, 30 % falling to three tenths; three patients each.
  const plan = morningShift.plan({ rate: 30, seconds: 100, limits })
  expect(arrivalsOf(plan)).toBe(Math.round((20 * 18 + 50 * 30 + 30 * 19.5) / 3))
  // Climbing from a fifth to the top takes the first fifth, then it is held.
  expect(highestRate(plan)).toBeCloseTo(30)
  expect(highestRate(stress.plan({ rate: 1_000, seconds: 60, limits }))).toBe(1_050)
})
