// What the parts of the simulator share.
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import { createDelegations, type Delegations } from './delegation.ts'
import { createParties, type Parties } from './parties.ts'
import { createPersonLookUp, type PersonLookUp } from './person-look-up.ts'
import { createTilgangsstyring, type Tilgangsstyring } from './tilgangsstyring.ts'

export interface AltinnDeps extends SimulatorDeps {
  readonly population: Population
}

export interface Altinn extends AltinnDeps {
  readonly tilgangsstyring: Tilgangsstyring
  readonly delegations: Delegations
  readonly parties: Parties
  readonly lookUp: PersonLookUp
}

export function assembleAltinn(deps: AltinnDeps): Altinn {
  const tilgangsstyring = createTilgangsstyring(deps.population)
  return {
    ...deps,
    tilgangsstyring,
    delegations: createDelegations({ ...deps, tilgangsstyring }),
    parties: createParties(deps.random, deps.population),
    lookUp: createPersonLookUp(deps.store, deps.population),
  }
}
