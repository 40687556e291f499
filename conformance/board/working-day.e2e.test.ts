// How much of what checks judge a normal day shows by itself: the EPJ is worked, and nobody tells the bench what is
// being done. Left out of the day, and not of the sum: what goes wrong, and what only the EPJ's screen shows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { plans } from '../plans/index.ts'
import { requirements } from '../requirements/index.ts'
import { boardWhenAsked } from './when-asked.ts'

describe('a normal working day of the simulated EPJ', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld({ roomPages: boardWhenAsked((problem) => world.problems.push(problem)) })
  })
  afterAll(() => world.close())

  async function workQuietly(room: Room): Promise<void> {
    const control = createControlClient(world.controlOrigin, room.name, fetch)
    const url = `${room.addresses.epj}/driver/actions`
    const walked = await walkScenario({
      scenario: scenarios['kjernejournal/working-day'],
      driver: createHttpDriver({ name: 'reference', url, fetch, timeoutMs: 10_000 }),
      control: { ...control, mark: () => Promise.resolve() },
      resolve: createCast(room.seed),
      reset: {},
      letTimePass: control.advance,
    })
    expect(walked).toEqual({ outcome: 'completed' })
  }

  async function board({ name }: Room): Promise<{ exercised: string; page: string }> {
    const answer = await fetch(`${world.origin}/r/${name}/board`, { headers: { 'accept-language': 'en' } })
    const page = await answer.text()
    return { page, exercised: /<p id="exercised">(.*)<\/p>/.exec(page)?.[1] ?? '' }
  }

  it('exercises at least 70 per cent of the requirements that checks judge for a portal EPJ', async () => {
    const room = world.rooms.create({ name: 'working-day' })
    await workQuietly(room)
    const { exercised, page } = await board(room)
    const [, seen, all] = /^(\d+) of (\d+) requirements/.exec(exercised) ?? []
    const judged = plans.portal.requirements.filter((id) => requirements[id].judgedBy === 'checks')
    expect(Number(all)).toBe(judged.length)
    expect(Number(seen) / judged.length, exercised).toBeGreaterThanOrEqual(0.7)
    expect(page).not.toContain('board-wrong')
    expect(world.problems).toEqual([])
  })

  it('is not seen twice over: nothing is exercised when the room is new', async () => {
    const name = 'twice-over'
    await workQuietly(world.rooms.create({ name }))
    world.rooms.delete(name)
    expect((await board(world.rooms.create({ name }))).exercised).toMatch(
      /^0 of \d+ requirements are exercised \(0 %\)/,
    )
  })
})
