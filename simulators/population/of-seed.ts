// The population of a room follows from the room's seed; scenarios find the same people by the same way.
import { createRandom } from '#simulators/core/room/random.ts'
import { createPopulation } from './index.ts'
import type { Population } from './population.ts'

export function populationOf(seed: string): Population {
  return createPopulation(createRandom(seed).fork('population'))
}
