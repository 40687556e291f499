// Walks a scenario of the catalogue in a room of its own, for tests, and tells what each step came to.
import { createCast } from '#scenarios/cast.ts'
import { createControlClient } from '#scenarios/control.ts'
import type { ActionOutcome } from '#scenarios/drivers/driver.ts'
import { createHttpDriver } from '#scenarios/drivers/http.ts'
import { walkScenario } from '#scenarios/run-scenario.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import type { ChainedEvent, Exchange } from '#simulators/core/journal/exchange.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { World } from '#simulators/world.ts'

export interface WalkedStep extends ActionOutcome {
  readonly action: string
}

export interface Walk {
  readonly room: Room
  readonly steps: readonly WalkedStep[]
  readonly exchanges: readonly Exchange[]
}

const SEED = 'municipality'
const STEP_MS = 20_000

export async function walkIn(world: World, scenario: Scenario, mutation?: string): Promise<Walk> {
  const name = `walk-${world.rooms.list().length}`
  const room = world.rooms.create({ name, seed: SEED })
  const http = createHttpDriver({
    name: 'reference',
    url: `${room.addresses.epj}/driver/actions`,
    fetch: globalThis.fetch,
    timeoutMs: STEP_MS,
  })
  const control = createControlClient(world.controlOrigin, name, globalThis.fetch)
  const steps: WalkedStep[] = []
  await walkScenario({
    scenario,
    control,
    driver: {
      name: http.name,
      async perform(action, args) {
        const outcome = await http.perform(action, args)
        steps.push({ action, ...outcome })
        return outcome
      },
    },
    resolve: createCast(SEED),
    reset: mutation === undefined ? {} : { mutation },
    letTimePass: control.advance,
  })
  const events = room.journal.lines(0, Number.MAX_SAFE_INTEGER).map((line): ChainedEvent => JSON.parse(line))
  return { room, steps, exchanges: events.filter((event) => event.type === 'exchange') }
}
