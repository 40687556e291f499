// An EPJ with its lines to HelseID and Kjernejournal; workstations are opened on it.
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import type { Behaviour } from './behaviour.ts'
import { createHelseid, type Helseid } from './helseid/helseid.ts'
import { createInstallation, type Installation, type Integration } from './installation.ts'
import { createKjernejournal, type Kjernejournal } from './kjernejournal/kjernejournal.ts'

export type EpjDeps = SimulatorDeps & { readonly population: Population }

export interface Epj {
  readonly installation: Installation
  readonly helseid: Helseid
  readonly kjernejournal: Kjernejournal
}

export function createEpjSystem(
  deps: EpjDeps,
  name: string,
  behaviour: Behaviour,
  integration: Integration = 'portal',
): Epj {
  const installation = createInstallation(deps, name, behaviour, integration)
  const helseid = createHelseid(installation)
  return { installation, helseid, kjernejournal: createKjernejournal(installation, helseid) }
}
