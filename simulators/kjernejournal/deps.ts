import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'

export type KjernejournalDeps = SimulatorDeps & { readonly population: Population }
