// Negative requirements against an EPJ that hangs, crashes, takes its adapter along or is switched off when it is attacked:
// real traffic of the simulated EPJ, of which the driver hears no more than it would of such an EPJ. Which checks are negative is seen
// from what they judge: nothing but what happened during attacks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCast } from '#scenarios/cast.ts'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import { type ActionOutcome, DriverError, type EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { checks } from '../checks/index.ts'
import { type Evidence, readEvidence } from '../evidence/evidence.ts'
import { runCheck } from './run-check.ts'

type Life = 'works' | 'hangs' | 'crashes' | 'takes its adapter along' | 'is switched off'

const attacked = (Object.keys(scenarios) as ScenarioId[])
  .map((id): Scenario => scenarios[id])
  .filter(({ id, steps }) => !id.startsWith('municipality/') && steps.some(({ phase }) => phase === 'attack'))

const nothing: Readonly<Record<Exclude<Life, 'works' | 'takes its adapter along'>, ActionOutcome>> = {
  hangs: { outcome: 'timed-out', seen: {} },
  crashes: { outcome: 'problem', problem: 'connection reset', seen: { message: null, loggedIn: null } },
  'is switched off': { outcome: 'problem', problem: 'connection refused', seen: {} },
}

/** They judge what calls look like, and of such calls an attack may hold all. */
const positive = [
  'api/attest-authorization',
  'kjernejournal/refresh-interval',
  'api/both-organisations',
  'api/critical-header-names',
  'api/critical-headers',
  'api/critical-status-first',
  'api/next-api-by-refresh',
]

/** The EPJ meets the attack, and then falls (or, switched off, does not even meet it); afterwards it is back. */
function fallible(inner: EpjDriver, { steps }: Scenario, life: Life): EpjDriver {
  const phases = steps.flatMap((step) => (step.do === 'epj' ? [step.phase] : []))
  return {
    name: inner.name,
    async perform(action, args) {
      const phase = action === 'reset' ? 'plain' : phases.shift()
      if (phase !== 'attack' || life === 'works') return await inner.perform(action, args)
      if (life !== 'is switched off') await inner.perform(action, args)
      if (life !== 'takes its adapter along') return nothing[life]
      throw new DriverError({ nb: 'forbindelsen ble brutt', en: 'connection reset' })
    },
  }
}

const passesTimeInAttack = (step: Scenario['steps'][number]) =>
  step.do === 'advance' && step.phase === 'attack'

async function walk(world: TestWorld, life: Life): Promise<Evidence> {
  const room = world.rooms.create({ name: life.replaceAll(' ', '-'), seed: 'lifeless', profile: 'strict' })
  const control = createControlClient(world.controlOrigin, room.name, globalThis.fetch)
  const driver = createHttpDriver({
    name: 'reference',
    url: `${room.addresses.epj}/driver/actions`,
    fetch: globalThis.fetch,
    timeoutMs: 60_000,
  })
  for (const scenario of attacked)
    await walkScenario({
      scenario,
      driver: fallible(driver, scenario, life),
      control,
      resolve: createCast('lifeless'),
      reset: {},
      letTimePass: async (seconds) => {
        // No driver is asked while time passes: an EPJ that falls then comes back with nobody logged in.
        const falls = life !== 'works' && scenario.steps.some(passesTimeInAttack)
        if (falls && life === 'is switched off') await driver.perform('reset', {})
        await control.advance(seconds)
        if (falls) await driver.perform('reset', {})
      },
    })
  const lines = room.journal.lines(0, Number.MAX_SAFE_INTEGER)
  return readEvidence(lines.map((line): JournalEvent => JSON.parse(line)))
}

const passes = (evidence: Evidence) =>
  checks.map((check) => runCheck(check, evidence)).filter(({ verdict }) => verdict === 'passed')

describe('an EPJ under attack', () => {
  let world: TestWorld
  let negative: readonly string[]

  beforeAll(async () => {
    world = await openWorld()
    const evidence = await walk(world, 'works')
    const during = evidence.attacks.flatMap((attack) => attack.during)
    const underAttack = (seq: number) => during.some(({ step, until }) => seq >= step.id && seq <= until)
    negative = passes(evidence)
      .filter(({ examined }) => examined.every(underAttack))
      .map(({ id }) => id)
      .filter((id) => !positive.includes(id))
  })
  afterAll(() => world.close())

  it('passes the negative checks when it stands it', () => {
    expect(negative.length).toBeGreaterThanOrEqual(25)
  })

  for (const life of ['hangs', 'crashes', 'takes its adapter along', 'is switched off'] as const)
    it(`passes none of them when it ${life}`, async () => {
      const passed = passes(await walk(world, life)).map(({ id }) => id)
      expect(passed.filter((id) => negative.includes(id))).toEqual([])
    })
})
