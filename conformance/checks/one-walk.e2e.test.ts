import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { manyExchanges } from '../bench/judging/many-exchanges.ts'
import { type Evidence, readEvidence } from '../evidence/evidence.ts'
import { walkedEvents } from '../kill-matrix/proving-ground.ts'
import { checks } from './index.ts'

const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/icon-per-status',
  'kjernejournal/change-patient',
]
/** Halving in order costs a little more than twice for twice as much; each with each would cost four times. */
const MOST = 2.6

let world: TestWorld
let few: Evidence
let twice: Evidence

beforeAll(async () => {
  world = await openWorld()
  const run = await walkedEvents(
    { world, seed: 'one-walk', profile: 'strict', stepTimeoutMs: 60_000 },
    SCENARIOS,
  )
  few = readEvidence([...manyExchanges(run, 1_000)])
  twice = readEvidence([...manyExchanges(run, 2_000)])
})
afterAll(() => world.close())

describe('a check', () => {
  it.each(checks.map((check) => [check.id, check] as const))(
    '%s walks through what happened once, not once for each part of it',
    (_, check) => {
      const [less, more] = [few, twice].map((evidence) =>
        looksAt(evidence, (one) => check.judge(one, () => {})),
      )
      expect((more ?? 0) / Math.max(less ?? 0, 1_000)).toBeLessThan(MOST)
    },
  )
})

/** How many times an entry of a list of the evidence was looked at. */
function looksAt(evidence: Evidence, judge: (evidence: Evidence) => void): number {
  let looks = 0
  const counting = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, name, receiver) {
        if (typeof name === 'string' && /^\d/.test(name)) looks += 1
        return Reflect.get(target, name, receiver)
      },
    })
  const counted = Object.entries(evidence).map(([name, part]) => [
    name,
    Array.isArray(part) ? counting(part) : part,
  ])
  judge(Object.fromEntries(counted))
  return looks
}
