import { expect, it } from 'vitest'
import { INHABITED } from './inhabitants.ts'

it('knows how many live in each municipality, the whole country together', () => {
  expect(INHABITED).toHaveLength(357)
  expect(INHABITED.filter(({ inhabitants }) => inhabitants < 100)).toEqual([])
  const total = INHABITED.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
  expect(total).toBeGreaterThan(5_400_000)
  expect(total).toBeLessThan(5_600_000)
  const named = (name: string) => INHABITED.find(({ navn }) => navn === name)?.inhabitants
  expect([named('Oslo'), named('Utsira')]).toEqual([709_040, 190])
})
