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
    const looks = operationsOf('GET').filter(({ id }) => !PROGRAMS.includes(id))
    expect(looks.length).toBeGreaterThan(50)
    for (const { path } of looks) await visit(path, { redirect: 'manual' })
    expect(seenAndRight()).toEqual([])
  })

  it('has nothing that is seen and right when somebody sends forms that say nothing', async () => {
    const posts = operationsOf('POST')
    expect(posts.length).toBeGreaterThan(20)
    for (const { path } of posts) {
      await visit(path, { method: 'POST', redirect: 'manual' })
      await visit(path, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
      await visit(path, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ hello: 'there' }) })
    }
    expect(seenAndRight()).toEqual([])
  })

  /** Without those of the bench's own EPJ, which would go to work. */
  function operationsOf(method: string) {
    const services = world.demo.simulators.filter(({ name }) => name !== 'epj')
    return services.flatMap(({ operations }) => operations.filter((operation) => operation.method === method))
  }

  async function visit(path: string, how: RequestInit): Promise<void> {
    const answer = await fetch(`${world.origin}/r/demo${path.replace(/[:*][a-zA-Z]+/g, 'x')}`, how)
    await answer.body?.cancel()
  }

  function seenAndRight(): readonly string[] {
    const judge = createRoomJudge(world.demo)
    return (Object.keys(plans) as PlanId[]).flatMap((plan) =>
      judge.state(plan).checks.flatMap(({ id, verdict }) => (verdict === 'passed' ? [`${plan}: ${id}`] : [])),
    )
  }
})
