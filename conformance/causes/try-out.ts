// Tries a misconfiguration out: a room of its own, the simulated EPJ, a scenario, and every check on what came of it.
import { createCast } from '#scenarios/cast.ts'
import { type ScenarioId, scenarios } from '#scenarios/catalogue/index.ts'
import { createControlClient } from '#scenarios/control.ts'
import type { EpjDriver } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { Population } from '#simulators/population/population.ts'
import { type Simulators, simulatorsOf } from '#simulators/world.ts'
import type { Misconfiguration } from './making/misconfiguration.ts'

const ROOM = 'causes'
/** What is walked where a kind names nothing. */
export const USUAL: ScenarioId = 'kjernejournal/open-portal'
const ALL = Number.MAX_SAFE_INTEGER

export interface TestField {
  readonly population: Population
  /** What the journal of the room holds at the end. */
  tryOut(wrong: Misconfiguration): Promise<readonly JournalEvent[]>
  close(): Promise<void>
}

/** @param seed of every room, so that keys are found once. */
export async function openTestField(seed: string, stepTimeoutMs: number): Promise<TestField> {
  let wrong: Misconfiguration = { detail: 'nothing' }
  const world = await openWorld({
    simulators: (population) => simulatorsIn(wrong, population),
    // Simulators that throw are part of what is tried.
    report: () => undefined,
  })
  const resolve = createCast(seed)
  return {
    population: populationOf(seed),
    async tryOut(given) {
      wrong = given
      const room = world.rooms.create({ name: ROOM, seed })
      const control = createControlClient(world.controlOrigin, ROOM, globalThis.fetch)
      try {
        wrong.arrange?.(room)
        await walkScenario({
          scenario: scenarios[wrong.scenario ?? USUAL],
          driver: driverFor(wrong, `${room.addresses.epj}/driver/actions`, stepTimeoutMs),
          control: wrong.arrange ? { ...control, clearFaults: async () => undefined } : control,
          resolve,
          reset: {},
          letTimePass: control.advance,
        })
        return room.journal.lines(0, ALL).map((line): JournalEvent => JSON.parse(line))
      } finally {
        world.rooms.delete(ROOM)
      }
    },
    close: world.close,
  }
}

function simulatorsIn(wrong: Misconfiguration, population: Population): Simulators {
  const made = simulatorsOf((name) => wrong.knows?.[name]?.(population) ?? population)
  return Object.fromEntries(
    Object.entries(made).map(([name, make]) => [
      name,
      (deps) => {
        const simulator = make(name === 'epj' && wrong.epj ? wrong.epj(deps) : deps)
        return wrong.breaks?.(simulator) ?? simulator
      },
    ]),
  )
}

/** The EPJ's administrator has set it up wrongly before anybody works with it. */
function driverFor({ settings }: Misconfiguration, url: string, timeoutMs: number): EpjDriver {
  const driver = createHttpDriver({ name: 'reference', url, fetch: globalThis.fetch, timeoutMs })
  if (!settings) return driver
  return {
    name: driver.name,
    async perform(action, args) {
      const outcome = await driver.perform(action, args)
      return action === 'reset' ? driver.perform('settings', { ...settings }) : outcome
    },
  }
}
