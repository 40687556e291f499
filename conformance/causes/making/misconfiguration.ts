// Something that is wrong with an EPJ, its surroundings or the bench, done to a room and to the simulated EPJ in it as
// it happens outside: in the file, the settings, a register, a clock, on the wire, in a service.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Simulator, SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Settings } from '#simulators/epj/settings.ts'
import type { Population } from '#simulators/population/population.ts'
import type { Cause } from '../../result.ts'

export interface Misconfiguration {
  /** What was drawn, in words. */
  readonly detail: string
  /** Absent: `kjernejournal/open-portal`. */
  readonly scenario?: ScenarioId
  /** What the EPJ is given by its surroundings: addresses, clock, network. */
  readonly epj?: (deps: SimulatorDeps) => SimulatorDeps
  /** What one simulator, or the EPJ, knows of people, units, clients and delegations. */
  readonly knows?: Readonly<Record<string, (population: Population) => Population>>
  readonly settings?: Partial<Settings>
  /** A simulator that is broken. */
  readonly breaks?: (simulator: Simulator) => Simulator
  readonly arrange?: (room: Room) => void
}

export interface Kind {
  readonly name: string
  readonly cause: Cause
  draw(random: Random, population: Population): Misconfiguration
}
