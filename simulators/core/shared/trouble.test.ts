import { expect, it } from 'vitest'
import { createTrouble } from './trouble.ts'

it('what is wrong with Redis is told once, and once more when it comes back after having been well', () => {
  const said: unknown[] = []
  const trouble = createTrouble((problem) => said.push(problem instanceof Error ? problem.message : problem))
  for (let call = 0; call < 3; call += 1) trouble.lost(new Error('refused'))
  trouble.tell(new Error('refused'))
  trouble.tell(new Error('another'))
  trouble.over()
  trouble.over()
  trouble.lost(new Error('refused'))
  expect(said).toEqual(['refused', 'another', 'Redis can be used again.', 'refused'])
})

it('what says something new each time is told of so many times, and no more', () => {
  const said: unknown[] = []
  const trouble = createTrouble((problem) => said.push(problem))
  for (let call = 0; call < 100; call += 1) trouble.tell(`wrong ${call}`)
  expect(said).toHaveLength(20)
})
