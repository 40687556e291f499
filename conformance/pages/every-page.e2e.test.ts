// Every address of a bench that shows a page, as a browser opens it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { boardWhenAsked } from '../board/when-asked.ts'
import { coverageWhenAsked } from '../catalogue/coverage-when-asked.ts'
import { journeyWhenAsked } from '../journey/when-asked.ts'
import { createTrainingPages } from '../training/training-pages.ts'
import { joinPages } from './join-pages.ts'

let world: TestWorld
beforeAll(async () => {
  const report = (problem: unknown) => world.problems.push(problem)
  const roomPages = joinPages(
    boardWhenAsked(report),
    coverageWhenAsked('test', report),
    journeyWhenAsked(report),
    createTrainingPages(report),
  )
  world = await openWorld({ roomPages })
})
afterAll(() => world.close())

const OURS = ['', '/fidelity', '/messages', '/board', '/board/exchange/1', '/coverage', '/journey']
const MORE = ['/journey/mail', '/training', '/nowhere', '/board/nowhere', '/journey/nowhere']

describe('every page', () => {
  it('is framed by pages of the bench alone, and taken for nothing else than HTML', async () => {
    const operations = world.demo.simulators.flatMap((simulator) => simulator.operations)
    const paths = [
      ...[...OURS, ...MORE].map((path) => `/r/demo${path}`),
      ...operations.flatMap(({ method, path }) =>
        method === 'GET' ? [`/r/demo${path.replace(/:\w+/g, 'x')}`] : [],
      ),
    ]
    const shown: string[] = []
    const bare: string[] = []
    for (const path of ['/', '/nowhere', ...paths]) {
      const answer = await fetch(world.origin + path, {
        headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0' },
        redirect: 'manual',
      })
      await answer.arrayBuffer()
      if (answer.status === 303 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
      shown.push(path)
      const { headers } = answer
      const isProtected =
        headers.get('content-security-policy')?.includes("frame-ancestors 'self'") &&
        headers.get('x-content-type-options') === 'nosniff' &&
        headers.get('cache-control') === 'no-store'
      if (!isProtected) bare.push(`${answer.status} ${path}`)
    }
    expect(bare).toEqual([])
    expect(shown.length).toBeGreaterThan(50)
  })
})
