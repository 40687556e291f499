// The table of operations.
import { createTokenReader } from '#simulators/core/keys/token-reader.ts'
import { createAnswers } from './answers.ts'
import type { Endpoint, Parts } from './endpoint.ts'
import { kommunerEndpoint, organisationFormEndpoints, roleListEndpoints } from './endpoints/code-lists.ts'
import { allRolesEndpoint, downloadEndpoints } from './endpoints/downloads.ts'
import { authorizedRolesEndpoint, rolesEndpoint } from './endpoints/roles.ts'
import { apiDocsEndpoint, rootEndpoint } from './endpoints/root.ts'
import { searchEndpoint, unitEndpoint } from './endpoints/units.ts'
import { roleUpdatesEndpoint, updatesEndpoint } from './endpoints/updates.ts'
import type { BrregDeps } from './index.ts'
import { createRegister } from './register/register.ts'
import { createRoles } from './register/roles.ts'
import { createUnitJson } from './unit-json.ts'

/** Fixed words stand before the parameters that would take them: `/enheter/lastned` before a number. */
export function createOperations(deps: BrregDeps): readonly Endpoint[] {
  const { addresses, clock, population, random } = deps
  const api = `${addresses.brreg}/enhetsregisteret/api`
  const register = createRegister(population, random)
  const parts: Parts = {
    api,
    answers: createAnswers({ addresses, clock }),
    register,
    roles: createRoles({ register, population, random: random.fork('roles') }),
    unitJson: createUnitJson(api),
    clock,
    switches: deps.switches,
    tokens: createTokenReader({ ...deps, name: 'brreg' }),
    maskinporten: `${addresses.maskinporten}/.well-known/oauth-authorization-server`,
  }
  const endpoints = [
    rootEndpoint(parts),
    ...downloadEndpoints(parts, 'enhet'),
    ...downloadEndpoints(parts, 'underenhet'),
    searchEndpoint(parts, 'enhet'),
    unitEndpoint(parts, 'enhet'),
    rolesEndpoint(parts),
    authorizedRolesEndpoint(parts),
    searchEndpoint(parts, 'underenhet'),
    unitEndpoint(parts, 'underenhet'),
    allRolesEndpoint(parts),
    ...roleListEndpoints(parts),
    ...organisationFormEndpoints(parts),
    kommunerEndpoint(parts),
    updatesEndpoint(parts, 'enhet'),
    updatesEndpoint(parts, 'underenhet'),
    roleUpdatesEndpoint(parts),
  ]
  return [...endpoints, apiDocsEndpoint(parts, endpoints)]
}
