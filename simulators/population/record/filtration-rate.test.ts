import { expect, it } from 'vitest'
import { filtrationRate } from './filtration-rate.ts'

// Worked out apart from the code, from the article's four equations.
it.each([
  [53, 50, 'woman', 107],
  [88, 50, 'woman', 66],
  [71, 50, 'man', 104],
  [106, 50, 'man', 70],
  [106, 90, 'man', 53],
] as const)('creatinine %i µmol/L at %i years, %s: %i', (creatinine, age, gender, rate) => {
  expect(filtrationRate(creatinine, { age, gender })).toBe(rate)
})
