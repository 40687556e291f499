import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions } from '#scenarios/drivers/contract.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { journeyWhenAsked } from '../journey/when-asked.ts'
import { placesFor } from './places.ts'
import { texts } from './texts.ts'

describe('the pages that the guide leads to', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld({ roomPages: journeyWhenAsked((problem) => world.problems.push(problem)) })
  })
  afterAll(() => world.close())

  const led = Object.keys(actions).filter((action) => placesFor(action).length > 0)

  it('are there for the errands outside the EPJ', () => {
    expect(led).toEqual(
      expect.arrayContaining(['give-right', 'make-client', 'load-configuration', 'send-mail']),
    )
    expect(placesFor('open-patient')).toEqual([])
  })

  it.each(led)('are in the room, and have names in both languages: %s', async (action) => {
    for (const { path, text } of placesFor(action)) {
      const answer = await fetch(`${world.origin}/r/demo${path}`, { headers: { accept: 'text/html' } })
      expect([path, answer.status]).toEqual([path, 200])
      await answer.body?.cancel()
      expect([texts.nb, texts.en].every((words) => Object.hasOwn(words, text))).toBe(true)
    }
  })
})
