// Which checks each scenario exercises, seen by walking it with the simulated EPJ. `npm run update` writes
// exercises.json anew.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { checks } from '../checks/index.ts'
import { openProvingGround } from '../kill-matrix/proving-ground.ts'
import { plans } from '../plans/index.ts'
import { exercises, suggested, type WalkedPlan } from './exercises.ts'

const file = join(import.meta.dirname, 'exercises.json')

type Found = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

async function walked(): Promise<Found> {
  const world = await openWorld()
  const ground = openProvingGround({ world, seed: 'testbenk', profile: 'strict', stepTimeoutMs: 30_000 })
  try {
    const found: Record<string, Record<string, readonly string[]>> = {}
    for (const plan of Object.keys(suggested) as WalkedPlan[]) {
      const scenarios: Record<string, readonly string[]> = {}
      for (const id of suggested[plan]) {
        const checks = await ground.judge(plans[plan], [id])
        scenarios[id] = checks.filter(({ verdict }) => verdict === 'passed').map((check) => check.id)
      }
      found[plan] = scenarios
    }
    return found
  } finally {
    await world.close()
  }
}

function source(found: Found): string {
  const rows = Object.entries(found).map(([plan, scenarios]) => [plan, byCheck(scenarios)])
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`
}

/** In the order of the checks, with the scenarios of each in theirs. */
function byCheck(scenarios: Found[string]): Readonly<Record<string, string>> {
  const rows = checks.map(({ id }) => {
    const exercising = Object.keys(scenarios).filter((scenario) => scenarios[scenario]?.includes(id))
    return [id, exercising.join(' ')] as const
  })
  return Object.fromEntries(rows.filter(([, exercising]) => exercising !== ''))
}

describe('the list of what scenarios exercise', () => {
  it('is what walking them shows', async () => {
    const found = await walked()
    if (process.env['UPDATE'] === '1') writeFileSync(file, source(found))
    else expect(exercises).toEqual(found)
    // Ninety scenarios: half a minute on a machine with nothing else to do.
  }, 240_000)
})
