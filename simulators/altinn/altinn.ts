// What the parts of the simulator share.
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import type { Population } from '#simulators/population/population.ts'
import { createDelegations, type Delegations } from './delegation.ts'
import { createGrants, type Grants } from './grants.ts'
import { createParties, type Parties } from './parties.ts'
import { createPersonLookUp, type PersonLookUp } from './person-look-up.ts'
import { createTilgangsstyring, type Tilgangsstyring } from './tilgangsstyring.ts'
import { createTokens, type Tokens } from './tokens/tokens.ts'
import { createManners, type Manners } from './vocabulary.ts'

export interface AltinnDeps extends SimulatorDeps {
  readonly population: Population
}

export interface Altinn extends AltinnDeps {
  readonly manners: Manners
  readonly grants: Grants
  readonly tilgangsstyring: Tilgangsstyring
  readonly delegations: Delegations
  readonly parties: Parties
  readonly lookUp: PersonLookUp
  readonly tokens: Tokens
}

export function assembleAltinn(deps: AltinnDeps): Altinn {
  const manners = createManners(deps.switches, deps.clock)
  const grants = createGrants(deps)
  const tilgangsstyring = createTilgangsstyring({ ...deps, grants, manners })
  return {
    ...deps,
    manners,
    grants,
    tilgangsstyring,
    delegations: createDelegations({ grants, tilgangsstyring, manners }),
    parties: createParties(deps.random, deps.population),
    lookUp: createPersonLookUp(deps.store, deps.population, manners),
    tokens: createTokens(deps),
  }
}
