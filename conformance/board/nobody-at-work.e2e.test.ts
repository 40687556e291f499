// A person who looks around is no EPJ: nothing is judged as done right for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { type PlanId, plans } from '../plans/index.ts'
import { createRoomJudge } from './room-judge.ts'

/** Who fetches these once does right by them, whoever it is. */
const PROGRAMS: readonly string[] = ['helseid.metadata', 'helseid.jwks']

describe('a room where no EPJ is at work', () => {
  let world: TestWorld

  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('has nothing that is seen and right, whatever pages and addresses somebody has looked at', async () => {
    // The bench's own EPJ would go to work.
    const services = world.demo.simulators.filter(({ name }) => name !== 'epj')
    const looks = services.flatMap(({ operations }) =>
      operations.filter(({ method, id }) => method === 'GET' && !PROGRAMS.includes(id)),
    )
    expect(looks.length).toBeGreaterThan(50)
    for (const { path } of looks) {
      const address = `${world.origin}/r/demo${path.replace(/[:*][a-zA-Z]+/g, 'x')}`
      const answer = await fetch(address, { redirect: 'manual' })
      await answer.body?.cancel()
    }
    const judge = createRoomJudge(world.demo)
    const passed = (Object.keys(plans) as PlanId[]).flatMap((plan) =>
      judge.state(plan).checks.flatMap(({ id, verdict }) => (verdict === 'passed' ? [`${plan}: ${id}`] : [])),
    )
    expect(passed).toEqual([])
  }, 60_000)
})
