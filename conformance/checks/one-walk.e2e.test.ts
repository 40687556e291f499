import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { manyExchanges } from '../bench/judging/many-exchanges.ts'
import { type Evidence, readEvidence } from '../evidence/evidence.ts'
import { walkedEvents } from '../kill-matrix/proving-ground.ts'
import { checks } from './index.ts'

/** Of EPJs that are made in other ways: what the one does, the checks of the others never see. */
const SCENARIOS: Readonly<Record<string, readonly ScenarioId[]>> = {
  portal: ['helseid/log-in-and-out', 'kjernejournal/icon-per-status', 'kjernejournal/change-patient'],
  tickets: ['portal-ticket/change-patient', 'portal-ticket/hold-session', 'portal-ticket/ticket-expired'],
  'data APIs': [
    'api/critical-information',
    'api/medicines',
    'api/restricted-patient',
    'api/not-allowed-to-write',
    'api/service-down',
  ],
}
/** Halving in order costs a little more than twice for twice as much; each with each would cost four times. */
const MOST = 2.6

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe.each(Object.entries(SCENARIOS))('what an EPJ does with %s', (seed, scenarios) => {
  let few: Evidence
  let twice: Evidence
  beforeAll(async () => {
    const run = await walkedEvents({ world, seed, profile: 'strict', stepTimeoutMs: 60_000 }, scenarios)
    few = readEvidence([...manyExchanges(run, 1_000)])
    twice = readEvidence([...manyExchanges(run, 2_000)])
  })

  it.each(checks.map((check) => [check.id, check] as const))(
    '%s walks through once, not once for each part of it',
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
