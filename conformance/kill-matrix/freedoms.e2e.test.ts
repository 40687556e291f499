// The kill matrix asks whether what is wrong is seen; this, whether what is right in another way is left in peace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { type FreedomName, freedoms } from '#simulators/epj/freedoms.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { plans } from '../plans/index.ts'
import type { CheckResult } from '../result.ts'
import { openProvingGround, type ProvingGround } from './proving-ground.ts'

/** What shows most of the protocol. */
const SCENARIOS: readonly ScenarioId[] = [
  'helseid/log-in-and-out',
  'kjernejournal/hold-sesjon',
  'kjernejournal/change-patient',
]
/** What such an EPJ need not show, since it has none. */
const WITHOUT: Readonly<Partial<Record<FreedomName, readonly string[]>>> = {
  'rsa-proof-key': ['helseid/dpop-curve'],
  'headers-at-their-limits': ['kjernejournal/event-id'],
  'no-level-in-acr-values': ['helseid/acr-values'],
}

let world: TestWorld
let ground: ProvingGround
let passed: readonly string[]

beforeAll(async () => {
  world = await openWorld()
  ground = openProvingGround({ world, seed: 'freedoms', profile: 'strict', stepTimeoutMs: 30_000 })
  passed = idsOf(await ground.judge(plans.portal, SCENARIOS), 'passed')
})
afterAll(() => world.close())

describe('an EPJ that is right in another way', () => {
  it('is held against one that passes', () => expect(passed.length).toBeGreaterThan(80))

  it.each(Object.keys(freedoms) as FreedomName[])(
    '%s: passes what the correct one passes',
    async (freedom) => {
      const results = await ground.judge(plans.portal, SCENARIOS, freedom)
      const without = WITHOUT[freedom] ?? []
      const found = results.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
      expect(found.map(({ id, findings }) => ({ id, findings }))).toEqual([])
      expect(idsOf(results, 'not-applicable')).toEqual(expect.arrayContaining([...without]))
      const stillPassed = new Set(idsOf(results, 'passed'))
      expect(passed.filter((id) => !stillPassed.has(id))).toEqual(without)
    },
  )
})

function idsOf(results: readonly CheckResult[], wanted: CheckResult['verdict']): readonly string[] {
  return results.filter(({ verdict }) => verdict === wanted).map(({ id }) => id)
}
